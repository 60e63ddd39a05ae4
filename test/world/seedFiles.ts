import { checkCharacter } from '@contract/idNumber'
import { CLERK, DAUGHTER, LIAISON, VETERAN } from './actors'
import type { Cloud } from './cloud'
import { imported, type Line } from './ledgerSheets'
import { addFile, editFile } from './people'

/** An ID number of a region that does not exist, with the right check digit. */
function idNumber(birthDate: string, sequence: number): string {
  const digits = `990101${birthDate}${String(sequence).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

const YUQUAN = '玉泉社区'
const SHIQIAO = '石桥村'
/** Who has the same ID number on two files, in two spellings. */
const TWIN_ID_NUMBER = idNumber('19541120', 9)

/** The veteran of the frame, with all that a file holds. */
const ZHOU: Line = {
  ...person(1, VETERAN.name, '19500817', VETERAN.phone, YUQUAN),
  和谁住: '和爱人住',
  住房: '自己的房',
  入伍时间: '1969-12',
  退役时间: '1976-03',
  军种: '陆军',
  身份类别: '义务兵',
  退役方式: '退伍',
  婚姻: '已婚',
  家人: `陈秀英/爱人；${DAUGHTER.name}/子女/${DAUGHTER.phone}/是`,
  就业状态: '退休了',
  党员身份: '党员',
  入党时间: '1973-07',
  所在支部: '玉泉社区第二支部',
  荣誉: '三等功/1975',
  待遇: '优待证；老年生活补助/2012-01-01',
  身体情况: '有慢性病',
  慢性病: '高血压',
  照料需要: '自己能照顾自己',
  标签: '立功；党员',
}

/** A dozen of the station's people, as a sheet that was filled in on a computer: one row a person. */
const PEOPLE: readonly Line[] = [
  ZHOU,
  {
    ...person(2, '何长顺', '19480312', '19900000402', YUQUAN),
    ...soldier('1968-02', '1973', '陆军'),
    和谁住: '一个人住',
    标签: '参战；高龄；独居',
    参战参试经历: '边境作战',
    身体情况: '有慢性病',
    慢性病: '高血压；腰腿病',
  },
  {
    ...person(3, '孙立新', '19720605', '19900000403', YUQUAN),
    ...soldier('1990-12', '1993-12', '武警'),
    就业状态: '在找工作',
    就业打算: '想找工作',
    想做什么: '保安、仓库管理',
    困难: '没有工作；子女上学',
    困难从什么时候起: '2025-09',
    每月收入: '1000到2000元',
    标签: '困难',
  },
  {
    ...person(4, '马德福', '19451001', '19900000404', YUQUAN),
    ...soldier('1965', '1970', '海军'),
    身体情况: '下不了床',
    伤残等级: '7',
    伤残性质: '因战',
    照料需要: '离不开人',
    待遇: '残疾抚恤金/1971-01-01',
    标签: '伤残；高龄；行动不便',
  },
  { ...person(5, '罗桂英', '19530903', '19900000405', SHIQIAO), 性别: '女', 标签: '烈属；独居' },
  {
    ...person(6, '唐国栋', '19881219', '19900000406', SHIQIAO),
    ...soldier('2007-12', '2019-12', '火箭军'),
    身份类别: '军士',
    退役方式: '自主就业',
    就业状态: '自己做生意',
    证书: '电工证/2020-06',
  },
  {
    ...person(7, '蒋玉兰', '19700422', '19900000407', SHIQIAO),
    性别: '女',
    家人: '蒋小军/子女/19900000417',
    标签: '军属',
  },
  {
    ...person(8, '邓忠义', '19580713', '19900000408', SHIQIAO),
    ...soldier('1976-03', '1981-01', '陆军'),
    荣誉: '二等功/1979',
    标签: '参战；立功',
  },
  {
    ...person(9, '彭建均', '19541120', '19900000409', SHIQIAO),
    身份证号: TWIN_ID_NUMBER,
    ...soldier('1972-12', '1977', '空军'),
  },
  // A couple: two people in one household.
  {
    ...person(10, '谢大海', '19660130', '19900000410', YUQUAN),
    ...soldier('1984-10', '1988-12', '海军'),
  },
  { ...person(10, '冯淑珍', '19681109', '19900000411', YUQUAN), 性别: '女', 婚姻: '已婚' },
  {
    ...person(11, '向永贵', '19390206', '', SHIQIAO),
    身份证号: '',
    没有身份证号的原因: '一直没有办',
    标签: '高龄；空巢',
  },
]

/** Who came forward today: of three rows two are wrong, and come back with the reason. */
const NEWCOMERS: readonly Line[] = [
  { ...person(12, '田茂林', '19610505', '1990000041', SHIQIAO) },
  { ...person(13, '曾庆国', '19630808', '19900000413', SHIQIAO), 标签: '老兵' },
  { ...person(14, '简兴文', '19790917', '19900000414', SHIQIAO) },
]

/** What a row says of anybody: an even sequence is a woman's. */
function person(ref: number, name: string, birth: string, phone: string, village: string): Line {
  const isWoman = ['罗桂英', '蒋玉兰', '冯淑珍'].includes(name)
  return {
    姓名: name,
    身份证号: idNumber(birth, isWoman ? ref * 2 : ref * 2 + 1),
    手机号: phone,
    户号: String(ref),
    村或社区: village,
    住址: `演示路${ref}号`,
    联络员: LIAISON.name,
    替班人: CLERK.name,
  }
}

function soldier(enlisted: string, discharged: string, branch: string): Line {
  return { 入伍时间: enlisted, 退役时间: discharged, 军种: branch }
}

/** Fills the station's files, one of them of somebody who is on file already. */
export async function seedFiles(cloud: Cloud): Promise<void> {
  await imported(cloud, PEOPLE, { fileName: '退役军人台账.xlsx' })
  const identity = { name: '彭建军', phone: '19900000419' }
  const twinId = await addFile(cloud, { identity, home: { village: SHIQIAO } })
  const change = { identity: { ...identity, idNumber: TWIN_ID_NUMBER } }
  await editFile(cloud, twinId, 1, change)
}

/** Brings in a sheet with wrong rows, which who brought it can fetch within the day. */
export async function seedWrongRows(cloud: Cloud): Promise<void> {
  await imported(cloud, NEWCOMERS, { fileName: '今天来登记的.xlsx' })
}
