import { searchStations } from '@contract/stations'
import type { ListedStation, StationChoice } from '@contract/stations/stationShapes'
import { listStations } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation, chosenStation, forgetChosenStation } from '../chosenStation'
import { recentStations } from '../recentStations'
import Choose from './choose'

const centre: StationChoice = {
  stationId: 'tongliang',
  place: '铜梁区',
  level: 'county',
  dutyPhone: '023-0000-1200',
}
const village: StationChoice = {
  ...STATION,
  stationId: 'village',
  place: '龙门村',
  level: 'village',
}

beforeEach(() => {
  forgetChosenStation()
  cloud.answer(listStations, ({ parentId }) => ({
    ok: true,
    output: { stations: below(parentId) },
  }))
})
afterEach(() => act(() => onlineManager.setOnline(true)))

function below(parentId: string | undefined): ListedStation[] {
  const township = { ...STATION, hasBelow: true }
  const leaf = { ...STATION, stationId: 'anju', place: '安居镇', hasBelow: false }
  if (parentId === undefined) return [{ ...centre, hasBelow: true }]
  if (parentId === 'tongliang') return [township, leaf]
  return parentId === 'bachuan' ? [{ ...village, hasBelow: false }] : []
}

function type(words: string): void {
  fireEvent.change(screen.getByLabelText('找一找'), { target: { value: words } })
}

const searches = () => cloud.calls.filter(({ procedure }) => procedure === searchStations.name)

describe('down the tree', () => {
  test('a station with nothing under it is chosen with one tap', async () => {
    renderPage(<Choose />)
    fireEvent.click(await screen.findByLabelText('安居镇'))
    await waitFor(() => expect(chosenStation()?.place).toBe('安居镇'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
  })

  test('the centre at the top can be chosen itself', async () => {
    renderPage(<Choose />)
    fireEvent.click(await screen.findByLabelText('铜梁区退役军人服务中心，就选这一个'))
    expect(chosenStation()).toEqual(centre)
  })

  test('a station with villages is chosen with one tap as well', async () => {
    renderPage(<Choose />)
    fireEvent.click(await screen.findByLabelText('巴川街道'))
    expect(chosenStation()).toEqual(STATION)
    expect(screen.queryByLabelText('安居镇下面的站')).toBeNull()
  })

  test('its villages are a tap beside it, and lead up again', async () => {
    renderPage(<Choose />)
    fireEvent.click(await screen.findByLabelText('巴川街道下面的站'))
    expect(await screen.findByLabelText('龙门村')).toBeTruthy()
    expect(chosenStation()).toBeUndefined()
    fireEvent.click(screen.getByLabelText('回到上一级'))
    expect(await screen.findByLabelText('安居镇')).toBeTruthy()
  })

  test('one that stands alone shows no heading over nothing', async () => {
    cloud.give(listStations, { stations: [{ ...centre, hasBelow: false }] })
    renderPage(<Choose />)
    expect(await screen.findByLabelText('铜梁区退役军人服务中心，就选这一个')).toBeTruthy()
    expect(screen.queryByText('铜梁区下面的站')).toBeNull()
  })

  test('more than a page comes page by page', async () => {
    cloud.answer(listStations, ({ parentId, after }) => ({
      ok: true,
      output: {
        stations: below(parentId).slice(after ? 1 : 0, after ? 2 : 1),
        ...(parentId === 'tongliang' && !after && { next: 'bachuan' }),
      },
    }))
    renderPage(<Choose />)
    expect(await screen.findByLabelText('巴川街道')).toBeTruthy()
    expect(screen.queryByLabelText('安居镇')).toBeNull()
    fireEvent.click(screen.getByLabelText('再看后面的'))
    expect(await screen.findByLabelText('安居镇')).toBeTruthy()
    expect(screen.queryByLabelText('再看后面的')).toBeNull()
  })

  test('a list that does not open offers to try again', async () => {
    cloud.answer(listStations, () => ({ ok: false, code: 'FAILED', message: '' }))
    renderPage(<Choose />)
    expect(await screen.findByLabelText('再试一次')).toBeTruthy()
  })

  test('where only the list below fails, it is said once, with one number to call', async () => {
    cloud.answer(listStations, ({ parentId }) =>
      parentId === undefined
        ? { ok: true, output: { stations: [{ ...centre, hasBelow: true }] } }
        : { ok: false, code: 'FAILED', message: '' },
    )
    renderPage(<Choose />)
    expect(await screen.findByText('没有打开')).toBeTruthy()
    expect(screen.getAllByLabelText('再试一次')).toHaveLength(1)
    expect(screen.getAllByRole('button', { name: /打电话/ })).toHaveLength(1)
  })
})

describe('by name', () => {
  test('what is found says what it is under, and is chosen with one tap', async () => {
    cloud.give(searchStations, {
      stations: [
        { ...village, under: ['铜梁区', '巴川街道'] },
        { ...village, stationId: 'other', under: ['铜梁区', '安居镇'] },
      ],
    })
    renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    type(' 龙门 ')
    fireEvent.click(await screen.findByLabelText('龙门村，铜梁区 安居镇'))
    expect(chosenStation()?.stationId).toBe('other')
    expect(screen.queryByLabelText('巴川街道')).toBeNull()
    expect(searches().map(({ input }) => input)).toEqual([{ text: '龙门' }])
  })

  test('what sounds like it is asked about, and that there are more is said', async () => {
    const stations = [{ ...STATION, under: ['铜梁区'] }]
    cloud.give(searchStations, { stations, guessed: true, more: true })
    renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    type('八川')
    expect(await screen.findByText('没有叫“八川”的站。是不是这里？')).toBeTruthy()
    expect(screen.getByLabelText('巴川街道，铜梁区')).toBeTruthy()
    expect(screen.getByText(/^还有同名的站没有列出来/)).toBeTruthy()
    expect(screen.getByLabelText('安居镇')).toBeTruthy()
  })

  test('it is searched once typing pauses, not at each letter', async () => {
    cloud.give(searchStations, { stations: [] })
    renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    type('巴')
    type('巴川')
    type('巴川街')
    await screen.findByText(/没有叫“巴川街”的站/)
    expect(searches()).toHaveLength(1)
  })

  test('where nothing is found, the tree is still there', async () => {
    cloud.give(searchStations, { stations: [] })
    renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    type('没这个地方')
    expect(await screen.findByText(/少写一个字/)).toBeTruthy()
    expect(screen.getByLabelText('安居镇')).toBeTruthy()
    type('')
    await waitFor(() => expect(screen.queryByText(/少写一个字/)).toBeNull())
  })

  test('what was searched does not push out a page that can be read without a net', async () => {
    cloud.give(searchStations, { stations: [{ ...village, under: ['铜梁区'] }] })
    const page = renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    type('龙门')
    await screen.findByLabelText('龙门村，铜梁区')
    page.unmount()
    act(() => onlineManager.setOnline(false))
    renderPage(<Choose />)
    expect(await screen.findByLabelText('安居镇')).toBeTruthy()
    type('龙门村')
    expect(await screen.findByText('连上网再看')).toBeTruthy()
  })
})

describe('chosen before', () => {
  test('the last three others are offered, the last first', async () => {
    for (const stationId of ['a', 'b', 'c', 'd', 'b', 'e']) {
      chooseStation({ ...village, stationId, place: `${stationId}村` })
    }
    expect(recentStations().map(({ stationId }) => stationId)).toEqual(['e', 'b', 'd', 'c'])
    renderPage(<Choose />)
    const offered = screen.getAllByLabelText(/村，退役军人服务站/)
    expect(offered.map((each) => each.getAttribute('aria-label')?.[0])).toEqual(['b', 'd', 'c'])
    fireEvent.click(screen.getByLabelText('d村，退役军人服务站'))
    expect(chosenStation()?.stationId).toBe('d')
    await screen.findByLabelText('安居镇')
  })

  test('without another one nothing is said of it', async () => {
    chooseStation(STATION)
    renderPage(<Choose />)
    await screen.findByLabelText('安居镇')
    expect(screen.queryByText('最近选过的')).toBeNull()
  })
})
