import { deskDay } from '@contract/appointments/tabProcedures'
import type { Membership } from '@contract/members/membership'
import { myMemberships } from '@contract/members/tabProcedures'
import { stationKindText, stationName } from '@contract/stations/stationTerms'
import { useState } from 'react'
import { personalStorage } from '../../cloud/personalStorage'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { openTab } from '../../shell/tabs'
import { useTabs } from '../../shell/useTabs'
import { Cell } from '../../ui/Cell'
import { Choice, Choices } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { StaffScreen } from '../../ui/staffScreen'
import { Rounds } from './Rounds'
import { StationDay } from './StationDay'
import { useSoughtStation } from './useSought'

/** The staff's day at their station; for liaisons, their rounds. */
export default function Desk() {
  return (
    <StaffScreen.Provider value>
      <Screen staff wide tab={useTabs('desk')}>
        <Content />
      </Screen>
    </StaffScreen.Provider>
  )
}

function Content() {
  const memberships = useRead(myMemberships, {})
  if (memberships.data === undefined) {
    return <Unopened read={memberships} keeps="登记过的都在" />
  }
  const all = memberships.data.memberships
  const posts = all.filter(({ role }) => mayCall(deskDay, role))
  const [only, another] = posts
  if (only === undefined) {
    return all.length === 0 ? (
      <NotHere />
    ) : (
      all.map((post) => <Rounds key={post.stationId} post={post} />)
    )
  }
  return another === undefined ? <StationDay post={only} /> : <OneOfSeveral posts={posts} />
}

const CHOSEN = 'deskStation'

/** Who works at several stations says at which one today; it is kept until changed. */
function OneOfSeveral({ posts }: { posts: readonly Membership[] }) {
  const [stationId, setStationId] = useState(() => personalStorage.read(CHOSEN))
  const post = posts.find((each) => each.stationId === stationId)

  function choose(chosen: string): void {
    personalStorage.write(CHOSEN, chosen)
    setStationId(chosen)
  }

  useSoughtStation(choose)
  if (post === undefined) {
    return (
      <>
        <Heading level={1} title="您现在在哪个站？" />
        <Choices label="哪个站">
          {posts.map((each) => (
            <Choice
              key={each.stationId}
              title={each.place}
              note={stationKindText(each.level)}
              onTap={() => choose(each.stationId)}
            />
          ))}
        </Choices>
      </>
    )
  }
  return (
    <>
      <Cell
        title={stationName(post)}
        action={{ title: '换站', onTap: () => setStationId(undefined) }}
      />
      <StationDay key={post.stationId} post={post} />
    </>
  )
}

function NotHere() {
  return (
    <Empty
      icon="lock"
      title="这里只给服务站的工作人员用"
      lines={['要办事的话，请回首页。']}
      action={{ title: '回首页', onTap: () => openTab('home') }}
    />
  )
}
