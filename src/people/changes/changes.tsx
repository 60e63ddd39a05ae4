import { personChanges } from '@contract/people'
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
import { ChangeCard } from './ChangeCard'

/** What was done to a file, the latest first. `?personId=`, for a member with `&stationId=` */
export default function Changes() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <FromMine /> : <OfFile {...asked} />
}

function OfFile(asked: { stationId?: string; personId: string }) {
  const isOwn = asked.stationId === undefined
  const phone = useFilePhone(asked.personId)
  const pages = usePages({
    key: [personChanges.name, asked],
    ask: async (after) => {
      const page = await call(personChanges, { ...asked, ...from(after) })
      return { rows: page.changes, next: page.next }
    },
  })
  return (
    <Screen
      staff={!isOwn}
      actionBar={isOwn && phone !== undefined && <AskBar title="有疑问，打电话问" phone={phone} />}
    >
      <Heading level={1} title={isOwn ? '我的档案改过什么' : '变更记录'} />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有改过。">
        {(changes) =>
          changes.map((change) => (
            <ChangeCard
              key={`${change.at} ${change.by.memberNo} ${change.action}`}
              change={change}
              stationId={asked.stationId}
            />
          ))
        }
      </PagesView>
    </Screen>
  )
}
