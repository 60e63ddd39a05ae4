import type { HouseholdRow } from '@contract/contactCards/householdList'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import type { Colleague } from '@contract/members/colleagues'
import { listMembers } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST } from '../../../test/doubles/examples'
import { householdRow } from '../../../test/doubles/householdExamples'
import { ROSTER, STAFF_WANG } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { Rounds } from './Rounds'

const LUO = { memberNo: 4, name: '罗素芬' }
const WANG = { memberNo: 3, name: '王秀兰' }
const AWAY = { ...STAFF_WANG, away: { until: NOW + 3_600_000 } }

/** Of the households of somebody, what is asked for by list and by whose they are. */
interface Given {
  without?: HouseholdRow[]
  outdated?: HouseholdRow[]
  asStandIn?: HouseholdRow[]
  next?: number
  /** How many there are in all. */
  count?: number
  all?: HouseholdRow[]
}

function give({ without = [], outdated = [], asStandIn = [], all = [], next, count }: Given): void {
  cloud.answer(listHouseholds, ({ query }) => {
    const found = { without, outdated, all }
    const households = 'standInNo' in query ? asStandIn : found[query.list as keyof typeof found]
    const told = { ...(next !== undefined && { next }), ...(count !== undefined && { count }) }
    return { ok: true, output: { households, ...told } }
  })
}

function givePresent(members: readonly Colleague[] = ROSTER): void {
  cloud.give(listMembers, { members: [...members] })
}

function rows(count: number, part: Partial<HouseholdRow> = {}): HouseholdRow[] {
  return Array.from({ length: count }, (_, index) =>
    householdRow({
      householdId: `household-${index}`,
      householder: `住户${'甲乙丙丁戊'[index]}`,
      liaison: LUO,
      ...part,
    }),
  )
}

const queries = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === listHouseholds.name)
    .map(({ input }) => Reflect.get(Object(input), 'query'))

const urls = () => jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  givePresent()
})
afterEach(() => jest.useRealTimers())

function open(): void {
  renderPage(<Rounds post={{ ...POST, role: 'liaison', memberNo: 4, name: '罗素芬' }} />)
}

test('the day begins with the own households whose card has not come, the first in one tap', async () => {
  give({ without: rows(5), outdated: rows(2, { outdated: true }) })
  open()
  fireEvent.click(await screen.findByLabelText('还没有卡的，5户'))
  fireEvent.click(await screen.findByLabelText('卡上的人换了，请工作人员换新卡，2户'))
  fireEvent.click(screen.getByLabelText('登记送卡，住户甲'))
  fireEvent.click(screen.getByLabelText(/^住户乙，/))
  const at = 'stationId=bachuan'
  expect(urls()).toEqual([
    `/contactCards/list/list?${at}&list=without&of=liaison%3A4`,
    `/contactCards/list/list?${at}&list=outdated&of=liaison%3A4`,
    `/contactCards/deliver/deliver?${at}&householdId=household-0`,
    `/contactCards/household/household?${at}&householdId=household-1`,
  ])
  expect(screen.getByText('住户丙')).toBeTruthy()
  expect(screen.queryByText('住户丁')).toBeNull()
})

test('more than a page is counted where the cloud counts it', async () => {
  give({ without: rows(5), next: 40, count: 712 })
  open()
  expect(await screen.findByLabelText('还没有卡的，712户')).toBeTruthy()
})

test('who has no household is told that nobody was given to them', async () => {
  give({})
  open()
  expect(await screen.findByText('现在没有归您管的住户')).toBeTruthy()
})

test('whose households all have their card is not told so', async () => {
  give({ all: rows(2) })
  open()
  await screen.findByLabelText('还没有卡的，0户')
  await waitFor(() => expect(queries()).toContainEqual({ list: 'all', liaisonNo: 4 }))
  expect(screen.queryByText('现在没有归您管的住户')).toBeNull()
})

test('more than a page is not counted to its end', async () => {
  give({ without: rows(5), next: 40 })
  open()
  expect(await screen.findByLabelText('还没有卡的，5户以上')).toBeTruthy()
})

describe('who stands in today', () => {
  const hers = householdRow({ householdId: 'hers', householder: '赵长河', liaison: WANG })

  beforeEach(() => givePresent([...ROSTER.filter((each) => each !== STAFF_WANG), AWAY]))

  test('sees for whom and at which households, and opens those alone', async () => {
    give({ asStandIn: [hers] })
    open()
    fireEvent.click(await screen.findByLabelText('今天归我替班的，王秀兰不在，1户'))
    const list = '/contactCards/list/list?stationId=bachuan&list=all&of=standInToday'
    expect(urls()).toEqual([list])
    expect(queries()).toContainEqual({ list: 'all', standInNo: 4, liaisonAway: true })
    expect(screen.getByRole('heading', { name: '替班的这几家' })).toBeTruthy()
    expect(screen.getByText('赵长河')).toBeTruthy()
    expect(screen.getByLabelText(/^站里的人，.*1人不在$/)).toBeTruthy()
  })

  test('of more than a page is not told that only those on it are away', async () => {
    give({ asStandIn: [hers], next: 30 })
    open()
    await screen.findByLabelText('今天归我替班的，他们的联络员不在，1户以上')
  })
})

test('while everybody is there nobody is stood in for, and it is not asked', async () => {
  give({ outdated: rows(1) })
  open()
  expect(await screen.findByLabelText('还没有卡的，0户')).toBeTruthy()
  expect(screen.queryByText('今天归我替班的')).toBeNull()
  expect(queries()).toEqual([
    { list: 'without', liaisonNo: 4 },
    { list: 'outdated', liaisonNo: 4 },
  ])
})

test('the ways on are there, whatever does not open', async () => {
  cloud.answer(listHouseholds, () => ({ ok: false, code: 'FAILED', message: '' }))
  open()
  for (const way of [/^我的住户/, /^站里的人/, /^站里的事/]) {
    fireEvent.click(await screen.findByLabelText(way))
  }
  expect(urls()).toEqual([
    '/contactCards/list/list?stationId=bachuan&list=all',
    '/members/list/list?stationId=bachuan',
    '/members/work/work?stationId=bachuan',
  ])
})
