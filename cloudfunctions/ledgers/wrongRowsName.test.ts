import { wrongRowsName } from './wrongRowsName'

test.each([
  ['石鱼村台账.xlsx', '没有导入的行 石鱼村台账.xlsx'],
  ['台账.XLSX', '没有导入的行 台账.xlsx'],
  ['../../a\\b:c\n.xlsx', '没有导入的行 .._.._a_b_c_.xlsx'],
])('%j', (fileName, name) => {
  expect(wrongRowsName(fileName)).toBe(name)
})
