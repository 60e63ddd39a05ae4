import { stationCard } from '@contract/stations'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useShare } from '../../cloud/share'
import { useRead } from '../../cloud/useRead'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { ShareSquare } from '../../ui/ShareSquare'
import { useChosenStation } from '../chosenStation'
import { openStationChoice } from '../openStationChoice'
import { useDutyPhone } from '../useDutyPhone'
import { useFirstStation } from '../useFirstStation'
import { CardView } from './CardView'
import { shareCardOf } from './shareCardOf'
import './card.css'

/** A station's public card: whom to call and ask, where, when, and who above takes a complaint. */
export default function StationCardPage() {
  const chosen = useChosenStation()
  const stationId = useRouter().params.stationId ?? chosen?.stationId
  return stationId === undefined ? <NoStation /> : <CardOf stationId={stationId} />
}

const CHOOSE_STATION: ButtonProps = { title: '选服务站', onTap: openStationChoice }

function NoStation() {
  const phone = useDutyPhone()
  return (
    <Screen>
      <Empty
        icon="pin"
        title="先选服务站"
        lines={['选好了，再看它的联系卡。']}
        action={CHOOSE_STATION}
      />
      {phone !== undefined && <PhoneTile title="不知道选哪个？打电话问" phone={phone} />}
    </Screen>
  )
}

function CardOf({ stationId }: { stationId: string }) {
  const remembered = useDutyPhone()
  const read = useRead(stationCard, { stationId })
  const card = read.data
  useFirstStation(card)
  const sharing = useShare(card && shareCardOf(card))
  return (
    <Screen
      actionBar={
        card && (
          <>
            {sharing.outcome && <Shared outcome={sharing.outcome} />}
            <ActionBar
              side={<ShareSquare onTap={sharing.share} />}
              main={callAction(card.dutyPhone)}
            />
          </>
        )
      }
    >
      <ReadView read={read} phone={card?.dutyPhone ?? remembered} leadsOn={CHOOSE_STATION}>
        {(station) => <CardView card={station} isStale={read.isStale} />}
      </ReadView>
    </Screen>
  )
}

function callAction(phone: string): ButtonProps {
  return { title: '打值班电话', note: phone, icon: 'phone', onTap: () => callPhone(phone) }
}

function Shared({ outcome }: { outcome: 'copied' | 'failed' }) {
  return (
    <View className="card-shared">
      {outcome === 'copied' ? (
        <Notice tone="good" note="地址复制好了，发给家人，点开就能看。" />
      ) : (
        <Notice tone="amber" icon="info" note="没能复制，请把电话念给家人。" />
      )}
    </View>
  )
}
