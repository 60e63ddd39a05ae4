import { cardCoverage } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { listPeople, openPerson } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { PERSON_FILE, PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import ListPeople from './list'

const SHARE = { total: 2, delivered: 1, without: 1 }
const SUM = { ...SHARE, seen: 0, refused: 0, notAtHome: 1 }
const COVERAGE = {
  ...{ place: STATION.place, level: STATION.level, ...SUM, outdated: 0, whole: SUM, below: [] },
  villages: ['龙门村', '石桥村'].map((village) => ({ village, ...SHARE })),
}

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  chooseStation(STATION)
  cloud.give(listPeople, { people: [PERSON_ROW] })
  cloud.give(cardCoverage, COVERAGE)
})

const asked = () =>
  cloud.calls.filter(({ procedure }) => procedure === listPeople.name).map(({ input }) => input)

test('those with a tag, then those of one village among them', async () => {
  phone.open({ stationId: 'bachuan', tag: 'aged' })
  renderPage(<ListPeople />)
  expect(await screen.findByRole('heading', { name: '高龄' })).toBeTruthy()
  expect(await screen.findByText('周建军')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('看的是全部的村和社区，换村'))
  fireEvent.click(await screen.findByRole('radio', { name: '龙门村' }))
  await waitFor(() =>
    expect(asked()).toEqual([
      { stationId: 'bachuan', tag: 'aged' },
      { stationId: 'bachuan', tag: 'aged', village: '龙门村' },
    ]),
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  await takeBreath()
  fireEvent.click(screen.getByLabelText('看的是龙门村，换村'))
  fireEvent.click(screen.getByRole('radio', { name: '全部的村和社区' }))
  expect(await screen.findByLabelText('看的是全部的村和社区，换村')).toBeTruthy()
})

test('villages are narrowed to what is typed, and one without households can be asked for', async () => {
  phone.open({ stationId: 'bachuan' })
  renderPage(<ListPeople />)
  fireEvent.click(await screen.findByLabelText(/^看的是全部/))
  await screen.findByRole('radio', { name: '龙门村' })
  fireEvent.change(screen.getByLabelText('找村'), { target: { value: '石' } })
  expect(screen.queryByRole('radio', { name: '龙门村' })).toBeNull()
  expect(screen.getByRole('radio', { name: '石桥村' })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('找村'), { target: { value: ' 新村 ' } })
  fireEvent.click(screen.getByRole('radio', { name: '新村，照写的村名找' }))
  await waitFor(() => expect(asked()).toContainEqual({ stationId: 'bachuan', village: '新村' }))
})

test('those whose file is ended; where there are none it is said', async () => {
  cloud.give(listPeople, { people: [] })
  phone.open({ stationId: 'bachuan', ended: '1' })
  renderPage(<ListPeople />)
  expect(await screen.findByText('现在没有这样的人。')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '已经结束的档案' })).toBeTruthy()
  expect(asked()).toEqual([{ stationId: 'bachuan', ended: true }])
})

const OTHER_ROW = { ...PERSON_ROW, personId: 'person-2', name: '赵桂芳' }

const opened = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === openPerson.name)
    .map(({ input }) => Reflect.get(Object(input), 'personId'))

function giveFiles(): void {
  cloud.give(listPeople, { people: [PERSON_ROW, OTHER_ROW] })
  cloud.answer(openPerson, ({ personId }) => ({
    ok: true,
    output: { ...PERSON_FILE, personId, name: personId === 'person-2' ? '赵桂芳' : '周建军' },
  }))
}

test('on a wide screen the file stands beside the list, opened once for each tap', async () => {
  window.innerWidth = 1280
  giveFiles()
  phone.open({ stationId: 'bachuan' })
  renderPage(<ListPeople />)
  fireEvent.click(await screen.findByLabelText(/^周建军，/))
  expect(await screen.findByRole('heading', { name: /^周建军/ })).toBeTruthy()
  expect(screen.getByLabelText(/^打电话给/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^赵桂芳，/))
  expect(await screen.findByRole('heading', { name: /^赵桂芳/ })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: /^周建军/ })).toBeNull()
  expect(opened()).toEqual(['person-1', 'person-2'])
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  expect(window.location.hash).toContain('personId=person-2')
})

test('after a reload the file that stood beside the list stands there again', async () => {
  window.innerWidth = 1280
  giveFiles()
  phone.open({ stationId: 'bachuan', personId: 'person-2' })
  renderPage(<ListPeople />)
  expect(await screen.findByRole('heading', { name: /^赵桂芳/ })).toBeTruthy()
  expect(opened()).toEqual(['person-2'])
})

test('on a phone a tap leads to the page of the file', async () => {
  giveFiles()
  phone.open({ stationId: 'bachuan', personId: 'person-2' })
  renderPage(<ListPeople />)
  fireEvent.click(await screen.findByLabelText(/^周建军，/))
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(opened()).toEqual([])
})
