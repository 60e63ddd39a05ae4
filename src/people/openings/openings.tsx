import { personOpenings } from '@contract/people'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AskBar } from '../../ui/AskBar'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { FromMine } from '../FromMine'
import { readEither } from '../readPerson'
import { useFilePhone } from '../useFilePhone'
import { useOwnBinding } from '../useOwnBinding'
import { OpeningCard } from './OpeningCard'

/** Who looked into a file, the latest first. `?personId=`, for the head with `&stationId=` */
export default function Openings() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <FromMine /> : <OfFile {...asked} />
}

function OfFile(asked: { stationId?: string; personId: string }) {
  const isOwn = asked.stationId === undefined
  const phone = useFilePhone(asked.personId)
  // Only members of the station that keeps a file can look into it.
  const station = useOwnBinding(asked.personId)?.stationName
  const pages = usePages({
    key: [personOpenings.name, asked],
    ask: async (after) => {
      const page = await call(personOpenings, { ...asked, ...from(after) })
      return { rows: page.openings, next: page.next }
    },
  })
  return (
    <Screen
      staff={!isOwn}
      actionBar={isOwn && phone !== undefined && <AskBar title="有疑问，打电话问" phone={phone} />}
    >
      <Heading level={1} title={isOwn ? '谁看过我的档案' : '谁看过这份档案'} />
      <View className="small">站里的人每次打开都会记下来，谁也改不了。</View>
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有人看过。">
        {(openings) =>
          openings.map((opening) => (
            <OpeningCard
              key={`${opening.at} ${opening.by.memberNo} ${opening.how}`}
              opening={opening}
              station={isOwn ? station : undefined}
            />
          ))
        }
      </PagesView>
    </Screen>
  )
}
