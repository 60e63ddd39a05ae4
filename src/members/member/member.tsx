import { editMember, listMemberChanges } from '@contract/members'
import { listMembers } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { StaleNotice } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { mayCall } from '../../shell/mayCall'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { AwayPart } from '../AwayPart'
import { editMemberUrl, leaveUrl, memberChangesUrl, ownCardUrl } from '../links'
import { type MemberPageProps, OneMember } from '../OneMember'
import { awayText, postText } from '../rosterWords'
import { MemberFacts } from './MemberFacts'

/** All about one member, and whom to call. `?stationId=&memberNo=` */
export default function MemberPage() {
  return <OneMember procedure={listMembers}>{(props) => <Member {...props} />}</OneMember>
}

function Member({ stationId, member, members, me, read }: MemberPageProps) {
  const now = useNow()
  const isSelf = member.memberNo === me.memberNo
  // Of others, it is the head's to say that they are away or have left.
  const isHead = me.role === 'head'
  const mayEdit = mayCall(editMember, me.role)
  const away = awayText(member, members, now)
  return (
    <Screen staff>
      <StaleNotice read={read} />
      <Heading level={1} title={member.name} side={postText(member)} />
      {!isSelf && member.phone !== undefined && <PhoneTile title="打电话" phone={member.phone} />}
      {isSelf || isHead ? (
        <AwayPart stationId={stationId} member={member} members={members} isSelf={isSelf} />
      ) : (
        away !== undefined && (
          <Notice tone="amber" title={`现在不在，${away}`} note={member.away?.note} />
        )
      )}
      <MemberFacts member={member} members={members} withEmployment={isHead} />
      {(isSelf || isHead) && (
        <WaysOn
          stationId={stationId}
          memberNo={member.memberNo}
          isSelf={isSelf}
          mayEdit={mayEdit}
          maySeeChanges={mayCall(listMemberChanges, me.role)}
        />
      )}
    </Screen>
  )
}

interface WaysOnProps {
  stationId: string
  memberNo: number
  isSelf: boolean
  mayEdit: boolean
  maySeeChanges: boolean
}

function WaysOn({ stationId, memberNo, isSelf, mayEdit, maySeeChanges }: WaysOnProps) {
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <List label="还可以">
      {isSelf && (
        <Cell
          icon="id-card"
          title="我的名片"
          note="手机号，联系卡上写我什么"
          onTap={go(ownCardUrl(stationId))}
        />
      )}
      {mayEdit && (
        <Cell
          icon="person"
          title="改职务和分工"
          note="身份、窗口、负责的事、替班的人"
          onTap={go(editMemberUrl(stationId, memberNo))}
        />
      )}
      {maySeeChanges && (
        <Cell
          icon="clipboard"
          title="改动记录"
          note="加入以来改过什么，谁改的"
          onTap={go(memberChangesUrl(stationId, memberNo))}
        />
      )}
      <Cell
        icon="transfer"
        title="离开本站"
        note="选好谁接手，再办离开"
        onTap={go(leaveUrl(stationId, memberNo))}
      />
    </List>
  )
}
