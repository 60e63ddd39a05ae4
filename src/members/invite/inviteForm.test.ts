import { fieldIssues } from '@contract/fieldIssues'
import { inviteMember } from '@contract/members'
import { inviteInput, NOBODY_YET } from './inviteForm'

const input = (draft: Partial<typeof NOBODY_YET>) =>
  inviteInput('bachuan', { ...NOBODY_YET, ...draft })

test('nothing can be handed in before it is said as what, and for which station', () => {
  expect(input({})).toBeUndefined()
  expect(input({ role: 'director' })).toBeUndefined()
  expect(input({ role: 'staff', below: true })).toBeUndefined()
})

test('a colleague, with a name or without', () => {
  expect(input({ role: 'liaison' })).toEqual({ stationId: 'bachuan', role: 'liaison' })
  expect(input({ role: 'liaison', name: ' 罗素芬 ' })).toMatchObject({ name: '罗素芬' })
})

test('a head for a station below, whatever was chosen before', () => {
  const wish = input({ role: 'liaison', below: true, forStationId: 'village' })
  expect(wish).toEqual({ stationId: 'bachuan', role: 'head', forStationId: 'village' })
  expect(fieldIssues(inviteMember.input, wish)).toEqual([])
  expect(input({ role: 'staff', forStationId: 'village' })).toEqual({
    stationId: 'bachuan',
    role: 'staff',
  })
})
