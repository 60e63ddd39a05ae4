import { listDeliveries } from '@contract/contactCards'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { beginImport, exportLedger } from '@contract/ledgers'
import { editOwnMembership, inviteMember, listMemberChanges } from '@contract/members'
import { listMembers } from '@contract/members/tabProcedures'
import { findPeople } from '@contract/people'
import type { MemberRole, Procedure } from '@contract/procedure'
import { listStationChanges, stationForEditing } from '@contract/stations'
import { cardsUrl, deliveriesUrl } from '../../contactCards/links'
import { exportLedgerUrl, importLedgerUrl } from '../../ledgers/links'
import { findPeopleUrl } from '../../people/links'
import { mayCall } from '../../shell/mayCall'
import { editStationUrl, stationChangesUrl } from '../../stations/links'
import type { IconName } from '../../ui/Icon'
import { inviteUrl, memberChangesUrl, ownCardUrl, rosterUrl } from '../links'

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
    title: '住户和联系卡',
    note: '有哪些住户，谁家还没有卡',
    opens: listHouseholds,
    url: cardsUrl,
  },
  {
    key: 'deliveries',
    icon: 'clipboard',
    title: '送卡台账',
    note: '哪天送到谁家，谁送的',
    opens: listDeliveries,
    url: deliveriesUrl,
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
  {
    key: 'memberChanges',
    icon: 'clipboard',
    title: '人员改动',
    note: '谁加入、离开，分工改过什么',
    opens: listMemberChanges,
    url: memberChangesUrl,
  },
  {
    key: 'stationChanges',
    icon: 'clipboard',
    title: '服务站改动',
    note: '电话、地址、休息日改过什么',
    opens: listStationChanges,
    url: stationChangesUrl,
  },
]

/** What somebody of a role does for the station. */
export function cellsFor(role: MemberRole): WorkCell[] {
  return WORK_CELLS.filter(({ opens }) => mayCall(opens, role))
}
