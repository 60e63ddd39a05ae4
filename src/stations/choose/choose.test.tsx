import { listStations, type StationChoice } from '@contract/stations'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chosenStation, forgetChosenStation } from '../chosenStation'
import Choose from './choose'
import { filterStations, isWorthFiltering } from './filterStations'

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

function below(parentId: string | undefined): StationChoice[] {
  if (parentId === undefined) return [centre]
  if (parentId === 'tongliang') return [STATION, { ...STATION, stationId: 'anju', place: '安居镇' }]
  return parentId === 'bachuan' ? [village] : []
}

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

test('a station with villages shows them, and leads up again', async () => {
  renderPage(<Choose />)
  fireEvent.click(await screen.findByLabelText('巴川街道'))
  expect(await screen.findByLabelText('龙门村')).toBeTruthy()
  expect(chosenStation()).toBeUndefined()
  fireEvent.click(screen.getByLabelText('回到上一级'))
  expect(await screen.findByLabelText('安居镇')).toBeTruthy()
})

test('a list that does not open offers to try again', async () => {
  cloud.answer(listStations, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Choose />)
  expect(await screen.findByLabelText('再试一次')).toBeTruthy()
})

test('nine stations are worth a search field, eight are not', () => {
  const stations = Array.from({ length: 9 }, () => STATION)
  expect(isWorthFiltering(stations)).toBe(true)
  expect(isWorthFiltering(stations.slice(1))).toBe(false)
})

test('blanks of a phone’s keyboard do not hide a station', () => {
  expect(filterStations([STATION, village], ' 巴 川 ')).toEqual([STATION])
  expect(filterStations([STATION, village], '')).toHaveLength(2)
  expect(filterStations([STATION, village], '重庆')).toEqual([])
})
