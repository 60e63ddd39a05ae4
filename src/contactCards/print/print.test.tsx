import { cardCoverage, cardSheet, markPrinted } from '@contract/contactCards'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { CARD_SHEET, COVERAGE, householdRow } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { openPdf } from '../../cloud/openPdf'
import { chooseStation } from '../../stations/chosenStation'
import Print from './print'

jest.mock('../../cloud/openPdf', () => ({ openPdf: jest.fn() }))
jest.mock('../../cloud/picture', () => ({
  drawJpeg: jest.fn(async () => Uint8Array.of(0xff, 0xd8, 0xff)),
  drawPicture: jest.fn(async () => 'data:image/png,'),
  savePicture: jest.fn(async () => 'saved'),
}))

const [CARD] = CARD_SHEET.cards
const ids = ['a', 'b', 'c', 'd', 'e']

beforeEach(() => {
  jest.mocked(openPdf).mockReset()
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(cardCoverage, COVERAGE)
  cloud.give(listHouseholds, {
    households: [
      ...ids.map((householdId) => householdRow({ householdId, nextStep: 'print' })),
      householdRow({ householdId: 'f', householder: '赵长河' }),
    ],
  })
  cloud.answer(cardSheet, ({ householdIds }) => ({
    ok: true,
    output: {
      ...CARD_SHEET,
      cards: householdIds.flatMap((householdId) => (CARD ? [{ ...CARD, householdId }] : [])),
    },
  }))
})

test('the cards that are due are chosen, drawn four to a sheet, and noted as printed', async () => {
  cloud.give(markPrinted, {})
  renderPage(<Print />)
  fireEvent.click(await screen.findByLabelText('看5户的卡'))
  expect(await screen.findByText(/A4纸2张，一张4户/)).toBeTruthy()
  expect(await screen.findByLabelText('第0327号，联络员王秀兰，199-0000-1234')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('生成PDF'))
  expect(await screen.findByText('PDF做好了')).toBeTruthy()
  expect(openPdf).toHaveBeenCalledTimes(1)
  const pdf = Buffer.from(jest.mocked(openPdf).mock.calls[0]?.[0] ?? []).toString('latin1')
  expect(pdf).toContain('/Count 2 ')
  fireEvent.click(screen.getByLabelText('印好了，记下来'))
  expect(await screen.findByText('5户的卡印好了')).toBeTruthy()
  const noted = cloud.calls.find(({ procedure }) => procedure === markPrinted.name)
  expect(noted?.input).toEqual({
    stationId: 'bachuan',
    cards: ids.map((householdId) => ({ householdId, issue: 1, liaisonNo: 3, standInNo: 5 })),
  })
})

test('one card can be kept as a picture', async () => {
  phone.open({ stationId: 'bachuan', householdIds: 'a' })
  renderPage(<Print />)
  fireEvent.click(await screen.findByLabelText('存成图片'))
  const told = await screen.findByText('图片存好了，可以发给家里人。')
  expect(told.closest('.screen-foot')).not.toBeNull()
})

test('it is said whose number is not on the cards, before and after they are made', async () => {
  const phone = CARD_SHEET.dutyPhone
  cloud.answer(cardSheet, ({ householdIds }) => ({
    ok: true,
    output: {
      ...CARD_SHEET,
      cards: householdIds.flatMap((householdId) =>
        CARD
          ? [
              {
                ...CARD,
                householdId,
                standIn: { ...CARD.standIn, phone },
                ...(householdId === 'e' && { liaison: { ...CARD.liaison, phone } }),
              },
            ]
          : [],
      ),
    },
  }))
  renderPage(<Print />)
  fireEvent.click(await screen.findByLabelText('看5户的卡'))
  expect(await screen.findByText('刘志强没有公开手机号')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('生成PDF'))
  expect(await screen.findByText('刘志强、王秀兰没有公开手机号')).toBeTruthy()
})

test('who has published a number is not spoken of', async () => {
  phone.open({ stationId: 'bachuan', householdIds: 'a' })
  renderPage(<Print />)
  await screen.findByLabelText('存成图片')
  expect(screen.queryByText(/没有公开手机号/)).toBeNull()
})

test('cards that people have are printed once more, all but those that need a new one', async () => {
  phone.open({ stationId: 'bachuan', list: 'delivered' })
  const { nextStep, ...done } = householdRow({ state: 'delivered' })
  cloud.give(listHouseholds, {
    households: [
      ...ids.map((householdId) => ({ ...done, householdId })),
      householdRow({ householdId: 'f', nextStep: 'replace' }),
    ],
  })
  renderPage(<Print />)
  fireEvent.click(await screen.findByLabelText('看5户的卡'))
  expect(await screen.findByLabelText('生成PDF')).toBeTruthy()
  const asked = cloud.calls.find(({ procedure }) => procedure === listHouseholds.name)
  expect(asked?.input).toMatchObject({ query: { list: 'delivered' } })
})

test('a sheet that is refused says why, and can be tried again', async () => {
  phone.open({ stationId: 'bachuan', householdIds: ids.join('.') })
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  renderPage(<Print />)
  await screen.findByLabelText('生成PDF')
  const message = '有一户的联络员和替班人现在是同一个人，请先换一个替班人，再印卡。'
  cloud.answer(cardSheet, () => ({ ok: false, code: 'STAND_IN_NEEDED', message }))
  fireEvent.click(screen.getByLabelText('生成PDF'))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(openPdf).not.toHaveBeenCalled()
  expect(screen.getByLabelText('生成PDF')).toBeTruthy()
})

test('a file that did not open can be opened again', async () => {
  phone.open({ stationId: 'bachuan', householdIds: 'a' })
  jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  jest.mocked(openPdf).mockRejectedValueOnce(new Error('no reader'))
  renderPage(<Print />)
  fireEvent.click(await screen.findByLabelText('生成PDF'))
  expect(await screen.findByText(/没能打开/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('再打开一次'))
  await waitFor(() => expect(openPdf).toHaveBeenCalledTimes(2))
})
