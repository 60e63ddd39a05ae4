import { assignHouseholds, cardCoverage } from '@contract/contactCards'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import {
  COVERAGE,
  householdRow,
  sampleColleague,
  WANG,
} from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import AssignMany from './assignMany'

const PAGE = 30
const TOTAL = 130
const SHARE = { total: 400, delivered: 0, without: 400 }

/** A station of 130 households, thirty a page. */
function giveHouseholds(total = TOTAL): void {
  const rows = Array.from({ length: total }, (_, index) =>
    householdRow({ householdId: `h${index + 1}`, cardNo: index + 1 }),
  )
  cloud.answer(listHouseholds, ({ after = 0 }) => ({
    ok: true,
    output: {
      households: rows.slice(after, after + PAGE),
      ...(after + PAGE < total && { next: after + PAGE }),
    },
  }))
}

const sent = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === assignHouseholds.name)
    .map(({ input }) => assignHouseholds.input.parse(input))

async function chooseAll(): Promise<void> {
  fireEvent.click(await screen.findByRole('checkbox', { name: /^全选这130户/ }))
  fireEvent.click(screen.getByLabelText('给130户换人'))
}

/** What is asked before is answered. */
async function assign(total: number): Promise<void> {
  fireEvent.click(screen.getByLabelText(`${total}户都换`))
  fireEvent.click(await screen.findByLabelText('就这样换'))
}

async function chooseTwo(): Promise<void> {
  const liaisons = within(await screen.findByRole('radiogroup', { name: '联络员' }))
  fireEvent.click(await liaisons.findByRole('radio', { name: /^刘志强/ }))
  const standIns = within(screen.getByRole('radiogroup', { name: '替班人' }))
  fireEvent.click(standIns.getByRole('radio', { name: /^王秀兰/ }))
  fireEvent.change(screen.getByLabelText('为什么换'), { target: { value: '王秀兰退休' } })
}

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', of: encodeURIComponent('liaison:3') })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(cardCoverage, COVERAGE)
  cloud.give(listMembers, {
    members: [sampleColleague(3, '王秀兰'), sampleColleague(5, '刘志强')],
  })
  giveHouseholds()
})

test('all that one holds go to two others, a hundred in one write', async () => {
  cloud.answer(assignHouseholds, ({ householdIds }) => ({
    ok: true,
    output: { changed: householdIds.length },
  }))
  renderPage(<AssignMany />)
  await chooseAll()
  await chooseTwo()
  await assign(130)
  expect(await screen.findByText('已换好130户')).toBeTruthy()
  expect(sent().map(({ householdIds }) => householdIds.length)).toEqual([100, 30])
  expect(sent()[1]).toMatchObject({
    stationId: 'bachuan',
    liaisonNo: 5,
    standInNo: 3,
    why: '王秀兰退休',
  })
  const asked = cloud.calls.filter(({ procedure }) => procedure === listHouseholds.name)
  for (const { input } of asked) {
    expect(input).toMatchObject({ query: { list: 'all', liaisonNo: 3 } })
  }
})

test('what is stored stays, and after a failure it goes on with the rest', async () => {
  let fails = true
  cloud.answer(assignHouseholds, ({ householdIds }) =>
    householdIds.length < 100 && fails
      ? { ok: false, code: 'HOUSEHOLD_ENDED', message: '这一户不在本站了。', traceId: '1' }
      : { ok: true, output: { changed: householdIds.length } },
  )
  renderPage(<AssignMany />)
  await chooseAll()
  await chooseTwo()
  await assign(130)
  expect(await screen.findByText('换好了100户，还有30户没换')).toBeTruthy()
  fails = false
  await takeBreath()
  fireEvent.click(await screen.findByLabelText('接着换剩下的30户'))
  expect(await screen.findByText('已换好130户')).toBeTruthy()
  expect(sent().map(({ householdIds }) => householdIds.length)).toEqual([100, 30, 30])
})

test('before it is done it is said how many go from whom to whom', async () => {
  cloud.give(assignHouseholds, { changed: 100 })
  renderPage(<AssignMany />)
  await chooseAll()
  await chooseTwo()
  fireEvent.click(screen.getByLabelText('130户都换'))
  const sheet = within(await screen.findByRole('dialog', { name: '130户都换人吗？' }))
  expect(sheet.getByText('现在的联络员：王秀兰130户。')).toBeTruthy()
  expect(sheet.getByText('换成联络员刘志强，替班人王秀兰。')).toBeTruthy()
  expect(sheet.getByText('原因：王秀兰退休。')).toBeTruthy()
  fireEvent.click(sheet.getByLabelText('先不换'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent()).toEqual([])
})

test('of more than are opened unasked it is said how many there are', async () => {
  giveHouseholds(400)
  cloud.give(cardCoverage, { ...COVERAGE, liaisons: [{ ...WANG, ...SHARE }] })
  renderPage(<AssignMany />)
  expect(await screen.findByRole('checkbox', { name: /^全选这300户，一共400户/ })).toBeTruthy()
  expect(screen.getByText(/^还有100户没有列出来/)).toBeTruthy()
})

test('some of them, and whoever had them already is counted apart', async () => {
  cloud.give(assignHouseholds, { changed: 1 })
  renderPage(<AssignMany />)
  fireEvent.click(await screen.findByRole('checkbox', { name: /第0001号/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /第0002号/ }))
  fireEvent.click(screen.getByLabelText('给2户换人'))
  fireEvent.click(await screen.findByLabelText('2户都换'))
  expect(await screen.findByText('请选联络员。')).toBeTruthy()
  expect(screen.getByText('请填原因。')).toBeTruthy()
  expect(sent()).toEqual([])
  await chooseTwo()
  await waitFor(() => expect(screen.queryByText('请选联络员。')).toBeNull())
  await takeBreath()
  await assign(2)
  expect(await screen.findByText('已换好1户')).toBeTruthy()
  expect(screen.getByText('另外1户本来就是他们，没有动。')).toBeTruthy()
})

test('a liaison gives nothing away', async () => {
  const memberships = [{ ...POST, role: 'liaison' as const }]
  cloud.give(myMemberships, { memberships, joining: [] })
  renderPage(<AssignMany />)
  expect(await screen.findByText('这一页给站长和工作人员用')).toBeTruthy()
})
