import { personOpenings } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { from, usePages } from '../../cloud/usePages'
import { OpenFrom } from '../../shell/OpenFrom'
import { FileRecords } from '../FileRecords'
import { ownFileText } from '../ownWords'
import { readEither } from '../readPerson'
import { useOwnBinding } from '../useOwnBinding'
import { OpeningCard } from './OpeningCard'

/** Who looked into a file, the latest first. `?personId=`, for the head with `&stationId=` */
export default function Openings() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <OpenFrom from="mine" /> : <OfFile {...asked} />
}

function OfFile(asked: { stationId?: string; personId: string }) {
  const isOwn = asked.stationId === undefined
  // Only members of the station that keeps a file can look into it.
  const binding = useOwnBinding(asked.personId)
  const pages = usePages({
    key: [personOpenings.name, asked],
    ask: async (after) => {
      const page = await call(personOpenings, { ...asked, ...from(after) })
      return { rows: page.openings, next: page.next }
    },
  })
  return (
    <FileRecords
      asked={asked}
      title={`谁看过${ownFileText(isOwn ? binding : undefined)}`}
      note="站里的人每次打开都会记下来，谁也改不了。"
      none="还没有人看过。"
      pages={pages}
    >
      {(openings) =>
        openings.map((opening) => (
          <OpeningCard
            key={`${opening.at} ${opening.by.memberNo} ${opening.how}`}
            opening={opening}
            station={isOwn ? binding?.stationName : undefined}
          />
        ))
      }
    </FileRecords>
  )
}
