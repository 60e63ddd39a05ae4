import { personChanges } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { from, usePages } from '../../cloud/usePages'
import { OpenFrom } from '../../shell/OpenFrom'
import { FileRecords } from '../FileRecords'
import { ownFileText } from '../ownWords'
import { readEither } from '../readPerson'
import { useOwnBinding } from '../useOwnBinding'
import { PersonChange } from './PersonChange'

/** What was done to a file, the latest first. `?personId=`, for a member with `&stationId=` */
export default function Changes() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <OpenFrom from="mine" /> : <OfFile {...asked} />
}

function OfFile(asked: { stationId?: string; personId: string }) {
  const binding = useOwnBinding(asked.personId)
  const pages = usePages({
    key: [personChanges.name, asked],
    ask: async (after) => {
      const page = await call(personChanges, { ...asked, ...from(after) })
      return { rows: page.changes, next: page.next }
    },
  })
  return (
    <FileRecords
      asked={asked}
      title={asked.stationId === undefined ? `${ownFileText(binding)}改过什么` : '改动记录'}
      none="还没有改过。"
      pages={pages}
    >
      {(changes) =>
        changes.map((change) => (
          <PersonChange
            key={`${change.at} ${change.by.memberNo} ${change.action}`}
            change={change}
            stationId={asked.stationId}
          />
        ))
      }
    </FileRecords>
  )
}
