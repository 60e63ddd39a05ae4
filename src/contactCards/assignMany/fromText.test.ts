import { fromText } from './fromText'

const WANG = { memberNo: 3, name: '王秀兰' }
const LIU = { memberNo: 5, name: '刘志强' }

test('who has most of them is named first, two of one name apart', () => {
  const households = [LIU, WANG, WANG, { ...LIU, memberNo: 6 }, WANG].map((liaison) => ({
    liaison,
  }))
  expect(fromText(households)).toBe('王秀兰3户、刘志强1户、刘志强1户')
  expect(fromText([])).toBe('')
})
