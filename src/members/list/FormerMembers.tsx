import { listFormerMembers } from '@contract/members'
import type { FormerMember } from '@contract/members/colleagues'
import { dateOf, yearAndDayText } from '@contract/time'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'

/** Who left, the latest first, and to whom everything went. */
export function FormerMembers({ stationId }: { stationId: string }) {
  const pages = usePages({
    key: [listFormerMembers.name, stationId],
    ask: async (after) => {
      const { members, next } = await call(listFormerMembers, { stationId, ...from(after) })
      return { rows: members, next }
    },
  })
  return (
    <PagesView pages={pages} none="还没有人离开过。">
      {(members) => (
        <List label="已经离开的人">
          {members.map((member) => (
            <Cell key={member.memberNo} title={member.name} note={leftText(member)} />
          ))}
        </List>
      )}
    </PagesView>
  )
}

/** 2026年7月13日离开，事情交给王秀兰，调走了 */
function leftText({ leftAt, successor, why }: FormerMember): string {
  return `${yearAndDayText(dateOf(leftAt))}离开，事情交给${successor.name}，${why}`
}
