import { cardCoverage } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { confirmStationCard, editStation, stationForEditing } from '@contract/stations'
import type { StationSettings } from '@contract/stations/stationEdits'
import { instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION_SETTINGS } from '../../../test/doubles/examples'
import { COVERAGE } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import EditStation from './edit'

let stored: StationSettings

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
  window.sessionStorage.setItem('visitor', 'wx-chen')
  // Every look at the clock is half a second later: no tap is taken for a double one.
  let now = instantOf('2026-07-13', '09:41')
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  stored = { ...STATION_SETTINGS, supervisionPhone: '023-0000-5678' }
  phone.open({ stationId: 'bachuan' })
  cloud.answer(stationForEditing, () => ({ ok: true, output: stored }))
  cloud.answer(editStation, ({ stationId: _, ...changes }) => {
    // A null takes away, as the function does; `undefined` does the same on the wire.
    stored = JSON.parse(
      JSON.stringify({ ...stored, ...changes }, (_key, value) => value ?? undefined),
    )
    return { ok: true, output: {} }
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

function type(label: string, value: string, index = 0): void {
  const field = screen.getAllByRole('textbox', { name: label }).at(index)
  if (!field) throw new Error(label)
  fireEvent.change(field, { target: { value } })
}

const edits = () =>
  cloud.calls.filter(({ procedure }) => procedure === editStation.name).map(({ input }) => input)

test('what was not changed cannot be stored', async () => {
  renderPage(<EditStation />)
  const button = await screen.findByLabelText('存好，还没有改')
  fireEvent.click(button)
  expect(edits()).toEqual([])
})

test('only what was changed is sent, and the page says so', async () => {
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('地址', '中兴路2号')
  type('监督电话（可以不填）', '')
  fireEvent.click(screen.getByLabelText('存好'))
  expect(await screen.findByText('联系卡上已经是新的。')).toBeTruthy()
  expect(edits()).toEqual([{ stationId: 'bachuan', address: '中兴路2号', supervisionPhone: null }])
  await screen.findByLabelText('存好，还没有改')
  expect(screen.getByDisplayValue('中兴路2号')).toBeTruthy()
})

test('hours are taken as they are typed; a weekend can be opened', async () => {
  renderPage(<EditStation />)
  fireEvent.click(await screen.findByLabelText('这些天上班，周末'))
  type('上班', '9', 2)
  type('下班', '1130', 2)
  fireEvent.click(screen.getByLabelText('去掉一段，周一到周五'))
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(edits()).toHaveLength(1))
  expect(edits()).toEqual([
    {
      stationId: 'bachuan',
      hours: {
        workday: [{ opens: '08:30', closes: '12:00' }],
        weekend: [{ opens: '09:00', closes: '11:30' }],
        holiday: [],
      },
    },
  ])
})

test('what is wrong is said at its field, the topmost is brought into sight', async () => {
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('下班', '25')
  type('值班电话', '值班室')
  fireEvent.click(screen.getByLabelText('存好'))
  expect(screen.getByText('电话只能写数字和短横线。')).toBeTruthy()
  expect(screen.getByText('时间要写成 08:30 这样。')).toBeTruthy()
  expect(screen.queryByText('上班时段要从早到晚写，不能重叠。')).toBeNull()
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-dutyPhone' }),
    ),
  )
  expect(edits()).toEqual([])
})

test('a phone that is too long is not cut, but said to be', async () => {
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('值班电话', '023-0000-123456789012')
  fireEvent.click(screen.getByLabelText('存好'))
  expect(
    screen.getByText('座机号连区号是10到11位，多了8位，再看看。分机号前面加短横线。'),
  ).toBeTruthy()
  expect(screen.getByDisplayValue('023-0000-123456789012')).toBeTruthy()
  expect(edits()).toEqual([])
})

test('periods that overlap are said to', async () => {
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('上班', '1100', 1)
  fireEvent.click(screen.getByLabelText('存好'))
  expect(screen.getByText('上班时段要从早到晚写，不能重叠。')).toBeTruthy()
})

test('a station that has moved loses its old place on the map', async () => {
  stored = { ...stored, location: { latitude: 29.8, longitude: 106 } }
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  expect(screen.queryByRole('checkbox')).toBeNull()
  type('地址', '新路1号')
  fireEvent.click(screen.getByRole('checkbox', { name: '搬了地方，地图上的旧位置去掉' }))
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() =>
    expect(edits()).toEqual([{ stationId: 'bachuan', address: '新路1号', location: null }]),
  )
})

test('the place on the map is typed, in whichever order a map writes it', async () => {
  renderPage(<EditStation />)
  await screen.findByText('还没有标')
  type('坐标（可以不填）', '106.04，29.86')
  expect(screen.getByText('标好了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('存好'))
  const location = { latitude: 29.86, longitude: 106.04 }
  await waitFor(() => expect(edits()).toEqual([{ stationId: 'bachuan', location }]))
})

test.each([
  ['铜梁', '这里要写两个数，写成 29.8449,106.0563 这样。'],
  ['35.7,139.7', '这个位置不在中国，请再看看。'],
])('%s as a place on the map is refused at its field', async (typed, message) => {
  renderPage(<EditStation />)
  await screen.findByText('还没有标')
  type('坐标（可以不填）', typed)
  fireEvent.click(screen.getByLabelText('存好'))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(edits()).toEqual([])
})

test('what was typed outlives the page, and can be given up', async () => {
  const first = renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('地址', '中兴路3号')
  first.unmount()
  renderPage(<EditStation />)
  expect(await screen.findByDisplayValue('中兴路3号')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('不改了，还是原来的'))
  expect(screen.getByDisplayValue('中兴路1号')).toBeTruthy()
})

test('a draft takes back nothing that a colleague has stored since', async () => {
  const first = renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('地址', '中兴路3号')
  first.unmount()
  stored = { ...stored, dutyPhone: '023-0000-9999' }
  renderPage(<EditStation />)
  await screen.findByDisplayValue('023-0000-9999')
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(edits()).toEqual([{ stationId: 'bachuan', address: '中兴路3号' }]))
})

test('without a net nothing is stored, and nothing is lost', async () => {
  renderPage(<EditStation />)
  await screen.findByLabelText('存好，还没有改')
  type('地址', '中兴路3号')
  act(() => onlineManager.setOnline(false))
  expect(screen.getByLabelText('存好，连上网再存，写的都在')).toBeTruthy()
  expect(screen.getByDisplayValue('中兴路3号')).toBeTruthy()
})

test('the card is said to be right, and not before what was changed is stored', async () => {
  cloud.answer(confirmStationCard, () => {
    stored = { ...stored, confirmedAt: instantOf('2026-07-13', '09:42') }
    return { ok: true, output: {} }
  })
  renderPage(<EditStation />)
  expect(await screen.findByLabelText('看看联系卡，还没有核对过')).toBeTruthy()
  type('地址', '中兴路3号')
  expect(screen.getByLabelText('看过了，都对，先把改的存好')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('不改了，还是原来的'))
  fireEvent.click(screen.getByLabelText('看过了，都对'))
  expect(await screen.findByText('记下了，卡上写着今天核对过。')).toBeTruthy()
  expect(await screen.findByLabelText('看看联系卡，上次核对：7月13日')).toBeTruthy()
})

test('days off and matters have pages of their own', async () => {
  renderPage(<EditStation />)
  fireEvent.click(await screen.findByLabelText('休息日，登了1天'))
  fireEvent.click(screen.getByLabelText('每件事要带什么'))
  fireEvent.click(screen.getByLabelText('优待证、优抚，办证、换证，带2样'))
  expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
    '/stations/closedDays/closedDays?stationId=bachuan',
    '/stations/edit/edit?stationId=bachuan&matter=preferential',
  ])
})

describe('one matter', () => {
  beforeEach(() => phone.open({ stationId: 'bachuan', matter: 'preferential' }))

  test('what to bring is added to and taken from', async () => {
    renderPage(<EditStation />)
    fireEvent.click(await screen.findByLabelText('去掉第2样，旧优待证'))
    fireEvent.click(screen.getByLabelText('再加一样'))
    type('第2样', '一寸照片')
    fireEvent.click(screen.getByLabelText('存好'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' }))
    expect(edits()).toEqual([
      {
        stationId: 'bachuan',
        matters: [
          {
            matter: 'preferential',
            note: '办证、换证',
            bring: [{ item: '身份证', note: '原件' }, { item: '一寸照片' }],
          },
        ],
      },
    ])
  })

  test('a thing without a name is said to have none', async () => {
    renderPage(<EditStation />)
    fireEvent.click(await screen.findByLabelText('再加一样'))
    fireEvent.click(screen.getByLabelText('存好'))
    expect(screen.getByText('请填要带的东西。')).toBeTruthy()
    await waitFor(() =>
      expect(Taro.pageScrollTo).toHaveBeenCalledWith(
        expect.objectContaining({ selector: '#field-bring-2' }),
      ),
    )
    expect(edits()).toEqual([])
  })

  test('one that the station does not offer shows the station', async () => {
    phone.open({ stationId: 'bachuan', matter: 'legalAid' })
    renderPage(<EditStation />)
    expect(await screen.findByText('联系卡上写什么')).toBeTruthy()
  })
})

test.each([
  { at: 'bachuan', role: 'liaison' as const, title: '这一页给站长用' },
  { at: 'tongliang', role: 'head' as const, title: '这一页给本站的站长用' },
])('a $role of $at is told whose page it is', async ({ at, role, title }) => {
  cloud.give(myMemberships, { memberships: [{ ...POST, stationId: at, role }], joining: [] })
  renderPage(<EditStation />)
  expect(await screen.findByText(title)).toBeTruthy()
  expect(screen.getByLabelText('去“站里的事”')).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === stationForEditing.name)).toBe(false)
})

test('opened without saying of which station, it leads to where it is known', () => {
  phone.open({})
  renderPage(<EditStation />)
  fireEvent.click(screen.getByLabelText('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
})

test('with another duty phone it is said how many cards carry the former, and where to print', async () => {
  cloud.give(cardCoverage, COVERAGE)
  renderPage(<EditStation />)
  const field = await screen.findByLabelText(/^值班电话/)
  expect(screen.queryByText(/还印着原来的号码/)).toBeNull()
  cloud.answer(editStation, () => {
    cloud.give(stationForEditing, { ...STATION_SETTINGS, dutyPhone: '023-0000-1235' })
    return { ok: true, output: {} }
  })
  fireEvent.change(field, { target: { value: '023-0000-1235' } })
  fireEvent.click(screen.getByLabelText('存好'))
  fireEvent.click(await screen.findByLabelText(/^有2户手里的卡还印着原来的号码/))
  const url = '/contactCards/print/print?stationId=bachuan&list=delivered'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})
