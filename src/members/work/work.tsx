import type { Membership } from '@contract/members/membership'
import { myMemberships } from '@contract/members/tabProcedures'
import { stationKindText } from '@contract/stations/stationTerms'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useTabs } from '../../shell/useTabs'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Choice, Choices } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { Rail } from '../../ui/Rail'
import { Screen } from '../../ui/Screen'
import { StaffScreen } from '../../ui/staffScreen'
import { joinUrl } from '../links'
import { WorkAt } from './WorkAt'

/** What a member does for the station. `?stationId=`; without it, for who works at one, that one. */
export default function Work() {
  const tabs = useTabs('desk')
  return (
    <StaffScreen.Provider value>
      <Rail.Provider value={{ ...tabs, leadsBack: true }}>
        <Posts />
      </Rail.Provider>
    </StaffScreen.Provider>
  )
}

function Posts() {
  const asked = useRouter().params.stationId
  const phone = useDutyPhone()
  const read = useRead(myMemberships, {})
  const [chosen, setChosen] = useState(asked)
  return (
    <Screen staff>
      <ReadView read={read} phone={phone} keeps="登记过的都在">
        {({ memberships }) => {
          const [only, another] = memberships
          if (only === undefined) return <NotHere />
          const post = memberships.find(({ stationId }) => stationId === chosen)
          if (post !== undefined) return <WorkAt post={post} />
          return another === undefined ? (
            <WorkAt post={only} />
          ) : (
            <OneOfSeveral posts={memberships} onChoose={setChosen} />
          )
        }}
      </ReadView>
    </Screen>
  )
}

interface OneOfSeveralProps {
  posts: readonly Membership[]
  onChoose: (stationId: string) => void
}

function OneOfSeveral({ posts, onChoose }: OneOfSeveralProps) {
  return (
    <>
      <Heading level={1} title="哪个站的事？" />
      <Choices label="哪个站">
        {posts.map(({ stationId, place, level }) => (
          <Choice
            key={stationId}
            title={place}
            note={stationKindText(level)}
            onTap={() => onChoose(stationId)}
          />
        ))}
      </Choices>
    </>
  )
}

function NotHere() {
  return (
    <Empty
      icon="people"
      title="这里给服务站的人用"
      lines={['您在服务站工作的话，请站长发一个邀请码。']}
      action={{
        title: '输入邀请码',
        onTap: () => void Taro.navigateTo({ url: joinUrl() }),
      }}
    />
  )
}
