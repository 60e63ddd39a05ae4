import { myMemberships } from '@contract/members/tabProcedures'
import { findPeople, peopleCounts } from '@contract/people'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import FindPeople from './find'

const COUNTS = {
  ...{ total: 120, withoutIdNumber: 3, withoutPhone: 7, withoutHousehold: 11 },
  byTag: { aged: 30, key: 0 },
}
const OWN = { ended: 2, duplicates: 2, corrections: 4, carePlans: 3 }
const { place, level } = STATION
const AT_STATION = { place, level, counts: COUNTS, own: OWN, whole: COUNTS }

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(peopleCounts, { ...AT_STATION, below: [] })
  cloud.give(findPeople, { people: [PERSON_ROW] })
})
afterEach(() => act(() => onlineManager.setOnline(true)))

function type(text: string): void {
  fireEvent.change(screen.getByLabelText('找人'), { target: { value: text } })
}

const searches = () => cloud.calls.filter(({ procedure }) => procedure === findPeople.name)

test('says how many files there are and what waits, and leads there', async () => {
  renderPage(<FindPeople />)
  expect(await screen.findByLabelText('在档120')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('等站里看的更正，本人说档案里哪里不对，4条'))
  fireEvent.click(screen.getByLabelText('一人一策，最急的在最上面，3份'))
  fireEvent.click(screen.getByLabelText('疑似重复，身份证号一样的档案，2份'))
  fireEvent.click(screen.getByLabelText('高龄，30人'))
  fireEvent.click(screen.getByLabelText('已经结束的档案，去世了、迁走了，档案还在，2份'))
  fireEvent.click(screen.getByLabelText('新建档案'))
  expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
    '/people/corrections/corrections?stationId=bachuan',
    '/people/carePlans/carePlans?stationId=bachuan',
    '/people/duplicates/duplicates?stationId=bachuan',
    '/people/list/list?stationId=bachuan&tag=aged',
    '/people/list/list?stationId=bachuan&ended=1',
    '/people/add/add?stationId=bachuan',
  ])
  expect(screen.queryByLabelText('重点，0人')).toBeNull()
})

test('with stations below, what they all have comes first and leads to each', async () => {
  const village = { ...AT_STATION, stationId: 'one', place: '第一村' }
  const whole = { ...COUNTS, total: 900 }
  cloud.give(peopleCounts, { ...AT_STATION, whole, below: [village] })
  renderPage(<FindPeople />)
  fireEvent.click(await screen.findByLabelText('全街道，加上下面各站的，900人'))
  const url = '/people/counts/counts?stationId=bachuan'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(screen.getByLabelText('在档120')).toBeTruthy()
})

test('who is typed is found once typing pauses, and a tap opens the file', async () => {
  renderPage(<FindPeople />)
  await screen.findByLabelText('找人')
  type('周')
  type('周建')
  fireEvent.click(
    await screen.findByLabelText('周建军，男，76岁，龙门村 · 990101***********9 · 高龄'),
  )
  expect(searches().map(({ input }) => input)).toEqual([{ stationId: 'bachuan', text: '周建' }])
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('those whose name only sounds as it was typed are said to', async () => {
  cloud.give(findPeople, { people: [PERSON_ROW], soundsAlike: true })
  renderPage(<FindPeople />)
  await screen.findByLabelText('找人')
  type('周健君')
  expect(await screen.findByText('没有叫周健君的，读音相同的有：')).toBeTruthy()
  expect(screen.getByText('周建军')).toBeTruthy()
})

test('half a number is not asked for, and how much of it must be written is said', async () => {
  renderPage(<FindPeople />)
  await screen.findByLabelText('在档120')
  jest.useFakeTimers()
  type('1990000')
  act(() => void jest.advanceTimersByTime(1_000))
  jest.useRealTimers()
  expect(screen.getByText('手机号要写全11位，身份证号要写全。')).toBeTruthy()
  expect(searches()).toHaveLength(0)
})

const VILLAGE = { ...AT_STATION, stationId: 'one', place: '第一村' }

test('of a street with villages below, who is not found may be on file there, or get a file', async () => {
  cloud.give(peopleCounts, { ...AT_STATION, below: [VILLAGE] })
  cloud.give(findPeople, { people: [] })
  renderPage(<FindPeople />)
  expect(await screen.findByText(/^这里只找本站建的档案。/)).toBeTruthy()
  type('周建军')
  expect(await screen.findByText(/本站没有“周建军”的档案/)).toBeTruthy()
  expect(screen.getByLabelText('新建档案')).toBeTruthy()
})

test('a centre offers no second file of who is not found, and says when one is begun', async () => {
  const post = { ...POST, level: 'county' as const }
  cloud.give(myMemberships, { memberships: [post], joining: [] })
  // Not read is not the same as none below.
  cloud.answer(peopleCounts, () => ({ ok: false, code: 'FAILED', message: '' }))
  cloud.give(findPeople, { people: [] })
  renderPage(<FindPeople />)
  expect(await screen.findByLabelText('新建档案')).toBeTruthy()
  type('周建军')
  expect(await screen.findByText(/下面也没有的，清空上面写的再新建。$/)).toBeTruthy()
  expect(screen.queryByLabelText('新建档案')).toBeNull()
})

test('where nobody is found it is said, and more than a page comes page by page', async () => {
  cloud.answer(findPeople, ({ text, after }) => {
    if (text === '赵') return { ok: true, output: { people: [] } }
    const row = { ...PERSON_ROW, personId: after ?? 'first', name: after ? '周小军' : '周建军' }
    return { ok: true, output: { people: [row], ...(!after && { next: 'second' }) } }
  })
  renderPage(<FindPeople />)
  await screen.findByLabelText('找人')
  type('赵')
  expect(await screen.findByText(/没找到“赵”/)).toBeTruthy()
  type('zhou')
  fireEvent.click(await screen.findByLabelText('再看后面的'))
  expect(await screen.findByText('周小军')).toBeTruthy()
  expect(screen.getByText('周建军')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

test('without a net staff are told what to do meanwhile', async () => {
  act(() => onlineManager.setOnline(false))
  renderPage(<FindPeople />)
  expect(await screen.findByText('连上网再看')).toBeTruthy()
  expect(screen.getByText('看看网开了没有。急的先记在纸上，连上网再登。')).toBeTruthy()
  expect(screen.queryByLabelText(/^打电话问/)).toBeNull()
})

test('without a station it says where to come from', () => {
  phone.open({})
  renderPage(<FindPeople />)
  expect(screen.getByText('请从“站里的事”打开')).toBeTruthy()
})

test('a liaison is told for whom it is before anything is typed, and where the own work is', async () => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'liaison' }], joining: [] })
  renderPage(<FindPeople />)
  expect(await screen.findByText('这一页给站长和工作人员用')).toBeTruthy()
  expect(screen.queryByLabelText('找人')).toBeNull()
  fireEvent.click(screen.getByLabelText('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
})

test('without a net no file is begun', async () => {
  renderPage(<FindPeople />)
  await screen.findByLabelText('新建档案')
  act(() => onlineManager.setOnline(false))
  expect(screen.getByLabelText('新建档案，连上网再建档案')).toBeTruthy()
  act(() => onlineManager.setOnline(true))
})
