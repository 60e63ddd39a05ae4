import { listHouseholds } from '@contract/contactCards'
import { beginImport, exportLedger } from '@contract/ledgers'
import { editOwnMembership, inviteMember, listMembers } from '@contract/members'
import { findPeople } from '@contract/people'
import type { MemberRole, Procedure } from '@contract/procedure'
import { stationForEditing } from '@contract/stations'
import { cardsUrl } from '../../contactCards/links'
import { exportLedgerUrl, importLedgerUrl } from '../../ledgers/links'
import { findPeopleUrl } from '../../people/links'
import { editStationUrl } from '../../stations/links'
import type { IconName } from '../../ui/Icon'
import { inviteUrl, ownCardUrl, rosterUrl } from '../links'
import { mayCall } from '../mayCall'

/** One way on from 站里的事. */
export interface WorkCell {
  key: string
  icon: IconName
  title: string
  note: string
  /** What the page begins with: whoever may call it may go there. */
  opens: Pick<Procedure, 'who'>
  url: (stationId: string) => string
}

/** What members do for their station, what is asked for most often first. */
export const WORK_CELLS: readonly WorkCell[] = [
  {
    key: 'roster',
    icon: 'people',
    title: '工作人员',
    note: '谁在、谁替班，打电话找人',
    opens: listMembers,
    url: rosterUrl,
  },
  {
    key: 'cards',
    icon: 'home-heart',
    title: '联系卡',
    note: '谁家还没有卡，印卡，登记送卡',
    opens: listHouseholds,
    url: cardsUrl,
  },
  {
    key: 'people',
    icon: 'document',
    title: '一人一档',
    note: '找人，看档案，新建，回复更正',
    opens: findPeople,
    url: findPeopleUrl,
  },
  {
    key: 'import',
    icon: 'transfer',
    title: '导入台账',
    note: '从表格里导入人员、送卡记录',
    opens: beginImport,
    url: importLedgerUrl,
  },
  {
    key: 'export',
    icon: 'download',
    title: '导出台账',
    note: '人员、住户、送卡做成表格',
    opens: exportLedger,
    url: exportLedgerUrl,
  },
  {
    key: 'invite',
    icon: 'plus',
    title: '邀请新人',
    note: '发邀请码，确认来加入的人',
    opens: inviteMember,
    url: inviteUrl,
  },
  {
    key: 'ownCard',
    icon: 'id-card',
    title: '我的名片',
    note: '手机号，联系卡上写我什么',
    opens: editOwnMembership,
    url: ownCardUrl,
  },
  {
    key: 'station',
    icon: 'home',
    title: '服务站信息',
    note: '电话、地址、上班时间、休息日',
    opens: stationForEditing,
    url: editStationUrl,
  },
]

/** What somebody of a role does for the station. */
export function cellsFor(role: MemberRole): WorkCell[] {
  return WORK_CELLS.filter(({ opens }) => mayCall(opens, role))
}
