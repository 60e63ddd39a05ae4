import {
  acceptInvitation as acceptInvitationProcedure,
  appointMember,
  comeBack as comeBackProcedure,
  confirmMember,
  declineMember,
  editMember,
  editOwnMembership,
  goAway as goAwayProcedure,
  inviteMember,
  leaveStation,
  listFormerMembers,
  listInvitations,
  listMemberChanges,
  listMembers,
  myMemberships,
  readInvitation as readInvitationProcedure,
  withdrawInvitation,
} from '@contract/members'
import { read, serve, write } from '../shared/serve'
import { appoint } from './appoint'
import { changes } from './changes'
import { comeBack } from './comeBack'
import { confirm } from './confirm'
import { edit } from './edit'
import { editOwn } from './editOwn'
import { former } from './former'
import { goAway } from './goAway'
import { acceptInvitation } from './invitations/acceptInvitation'
import { endWith } from './invitations/endInvitation'
import { invitations } from './invitations/invitations'
import { invite } from './invitations/invite'
import { readInvitation } from './invitations/readInvitation'
import { leave } from './leave'
import { list } from './list'
import { mine } from './mine'

export const main = serve([
  read(myMemberships, mine),
  write(appointMember, appoint),
  read(listMembers, list),
  write(inviteMember, invite),
  read(listInvitations, invitations),
  write(withdrawInvitation, endWith('open', 'withdrawn')),
  read(readInvitationProcedure, readInvitation),
  write(acceptInvitationProcedure, acceptInvitation),
  write(confirmMember, confirm),
  write(declineMember, endWith('waiting', 'declined')),
  write(editOwnMembership, editOwn),
  write(editMember, edit),
  write(goAwayProcedure, goAway),
  write(comeBackProcedure, comeBack),
  write(leaveStation, leave),
  read(listFormerMembers, former),
  read(listMemberChanges, changes),
])
