import { listFormerMembers } from '@contract/members'
import type { FormerMember } from '@contract/members/colleagues'
import type { OutputOf } from '@contract/procedure'
import { dateOf, yearAndDayText } from '@contract/time'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../cloud/call'
import type { Failure } from '../../cloud/failure'
import { ReadView } from '../../cloud/ReadView'
import { useOnline } from '../../cloud/useOnline'
import { readOf } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'

type Page = OutputOf<typeof listFormerMembers>

/** Who left, the latest first, and to whom everything went. */
export function FormerMembers({ stationId }: { stationId: string }) {
  const online = useOnline()
  const query = useInfiniteQuery<
    Page,
    Failure,
    InfiniteData<Page>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [listFormerMembers.name, { stationId }],
    queryFn: ({ pageParam }) =>
      call(listFormerMembers, { stationId, ...(pageParam !== undefined && { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
  })
  const people = query.data?.pages.flatMap(({ members }) => members)
  return (
    <ReadView read={readOf(query, people, online)}>
      {(members) => (
        <>
          {members.length === 0 && <View>还没有人离开过。</View>}
          {members.length > 0 && (
            <List label="已经离开的人">
              {members.map((member) => (
                <Cell key={member.memberNo} title={member.name} note={leftText(member)} />
              ))}
            </List>
          )}
          {query.hasNextPage && (
            <Button
              title="再看后面的"
              loading={query.isFetchingNextPage ? '正在打开' : undefined}
              onTap={() => void query.fetchNextPage()}
            />
          )}
        </>
      )}
    </ReadView>
  )
}

/** 2026年7月13日离开，事情交给王秀兰，调走了 */
function leftText({ leftAt, successorName, why }: FormerMember): string {
  return `${yearAndDayText(dateOf(leftAt))}离开，事情交给${successorName}，${why}`
}
