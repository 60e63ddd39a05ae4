import { sampleHousehold } from '../../../test/doubles/householdExamples'
import { editOf, formOf, newHouseholdOf } from './householdForm'

const before = sampleHousehold({ address: '三组8号' })

test('what is as it was is not handed in, however it is typed', () => {
  expect(editOf(formOf(before), before)).toEqual({})
  expect(editOf({ ...formOf(before), village: ' 演示 村 ' }, before)).toEqual({})
})

test('an emptied field is null, a changed one as typed', () => {
  const form = { ...formOf(before), address: ' ', householder: '周建国' }
  expect(editOf(form, before)).toEqual({ address: null, householder: '周建国' })
})

test('who is not chosen yet is left out', () => {
  expect(newHouseholdOf({ ...formOf(before), standInNo: 0, ref: '' })).toEqual({
    householder: '周建军',
    village: '演示村',
    address: '三组8号',
    liaisonNo: 3,
  })
})
