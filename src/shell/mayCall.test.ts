import { deskDay } from '@contract/appointments/tabProcedures'
import { inviteMember } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { MEMBER_ROLES } from '@contract/procedure'
import { mayCall } from './mayCall'

test.each([
  [listMembers, ['head', 'staff', 'liaison']],
  [deskDay, ['head', 'staff']],
  [inviteMember, ['head']],
])('$name is for those whom the contract names', (procedure, roles) => {
  expect(MEMBER_ROLES.filter((role) => mayCall(procedure, role))).toEqual(roles)
})

test('who does not work there is offered nothing, not even what is for guests', () => {
  for (const procedure of [listMembers, deskDay, inviteMember, myMemberships]) {
    expect(mayCall(procedure, undefined)).toBe(false)
  }
})
