import { scanCard } from '@contract/contactCards'
import { CardCode } from '@contract/contactCards/contactCardTerms'
import type { ScannedCard } from '@contract/contactCards/contactCardViews'
import { useRouter } from '@tarojs/taro'
import { goHome } from '../../appointments/links'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useFirstStation } from '../../stations/useFirstStation'
import { ActionBar } from '../../ui/ActionBar'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { CardMore } from './CardMore'
import { WhoAnswers } from './WhoAnswers'
import { whomToCall } from './whomToCall'
import './card.css'

/** What everybody reads who scans a household's card: whom to call. `?code=` */
export default function HouseholdCard() {
  const code = CardCode.safeParse(useRouter().params.code)
  return code.success ? <CardOf code={code.data} /> : <NoCode />
}

function NoCode() {
  const phone = useDutyPhone()
  return (
    <Screen>
      <Empty
        icon="qr-code"
        title="请扫卡上的码"
        lines={['码没有扫全。请再扫一次，或者打卡上的值班电话。']}
        action={{ title: '去首页', onTap: goHome }}
      />
      {phone !== undefined && <PhoneTile title="打电话问" phone={phone} />}
    </Screen>
  )
}

function CardOf({ code }: { code: string }) {
  const remembered = useDutyPhone()
  const read = useRead(scanCard, { code })
  useFirstStation(read.data)
  return (
    <Screen actionBar={read.data && <CallBar card={read.data} />}>
      <ReadView
        read={read}
        phone={read.data?.dutyPhone ?? remembered}
        leadsOn={{ title: '去首页', onTap: goHome }}
      >
        {(card) => (
          <>
            <WhoAnswers card={card} />
            <CardMore card={card} code={code} />
          </>
        )}
      </ReadView>
    </Screen>
  )
}

/** The best to be called now stands in the green button, the station's phone always beside it. */
function CallBar({ card }: { card: ScannedCard }) {
  const [{ title, phone }] = whomToCall(card, useNow())
  return (
    <ActionBar
      phone={phone === card.dutyPhone ? undefined : card.dutyPhone}
      main={{
        title: `打给${title.replace('站里', '')}`,
        note: phone,
        icon: 'phone',
        onTap: () => callPhone(phone),
      }}
    />
  )
}
