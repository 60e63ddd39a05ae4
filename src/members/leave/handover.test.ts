import { fieldIssues } from '@contract/fieldIssues'
import { leaveStation } from '@contract/members'
import { HEAD_CHEN, ROSTER, STAFF_LI, STAFF_WANG } from '../../../test/doubles/members'
import { isLastHead, leaveInput, NO_HANDOVER } from './handover'

const drafted = { ...NO_HANDOVER, successorNo: '3', why: '退休' }
const twoHeads = [{ ...STAFF_LI, role: 'head' as const }, HEAD_CHEN, STAFF_WANG]

test('everything goes to one colleague', () => {
  const input = leaveInput('bachuan', STAFF_LI, ROSTER, drafted)
  expect(input).toEqual({ stationId: 'bachuan', memberNo: 1, successorNo: 3, why: '退休' })
  expect(fieldIssues(leaveStation.input, input)).toEqual([])
})

test('nobody is chosen: neither in an empty draft, nor in one of somebody who has left since', () => {
  for (const successorNo of ['', '9']) {
    const input = leaveInput('bachuan', STAFF_LI, ROSTER, { ...drafted, successorNo })
    expect(fieldIssues(leaveStation.input, input)[0]).toMatchObject({ path: 'successorNo' })
  }
})

test('the last head’s role goes on as well', () => {
  expect(isLastHead(HEAD_CHEN, ROSTER)).toBe(true)
  expect(isLastHead(STAFF_LI, ROSTER)).toBe(false)
  expect(leaveInput('bachuan', HEAD_CHEN, ROSTER, drafted)).toMatchObject({ successorAsHead: true })
})

test('where another head stays, it goes on only if that is wished', () => {
  expect(isLastHead(HEAD_CHEN, twoHeads)).toBe(false)
  const without = leaveInput('bachuan', HEAD_CHEN, twoHeads, drafted)
  expect(without).not.toHaveProperty('successorAsHead')
  const wished = leaveInput('bachuan', HEAD_CHEN, twoHeads, { ...drafted, asHead: true })
  expect(wished).toMatchObject({ successorAsHead: true })
  const toHead = { ...drafted, successorNo: '1', asHead: true }
  expect(leaveInput('bachuan', HEAD_CHEN, twoHeads, toHead)).not.toHaveProperty('successorAsHead')
})
