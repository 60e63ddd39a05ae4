import { bookedForFile, expectedVisits } from '@contract/appointments'
import { oneHousehold } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { endPerson, openPerson, peopleOfHousehold, reopenPerson } from '@contract/people'
import { instantOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { HOUSEHOLD, PERSON_FILE, PERSON_ROW, WHOLE_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { takeSought } from '../../shell/soughtAtDesk'
import { chooseStation } from '../../stations/chosenStation'
import PersonFilePage from './file'

const AT = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  chooseStation(STATION)
  phone.open(AT)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(expectedVisits, { visits: [] })
  cloud.give(bookedForFile, { booked: [] })
  cloud.give(oneHousehold, HOUSEHOLD)
  cloud.give(peopleOfHousehold, { people: [] })
})

const DIED = { reason: 'died', on: '2026-06-01' } as const
const AT_HOME = { ...PERSON_FILE.parts, home: { householdId: 'household-1' } }

const sent = ({ name }: { name: string }) =>
  cloud.calls.find(({ procedure }) => procedure === name)?.input

test('a file is ended once it is said why and since when', async () => {
  cloud.give(openPerson, PERSON_FILE)
  cloud.give(endPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^结束这份档案，/))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByLabelText('结束这份档案'))
  expect(sheet.getByText('请填原因。')).toBeTruthy()
  expect(sent(endPerson)).toBeUndefined()
  fireEvent.click(sheet.getByRole('radio', { name: '迁走了' }))
  fireEvent.click(sheet.getByRole('radio', { name: '别的日子' }))
  fireEvent.change(sheet.getByLabelText('年月日'), { target: { value: '2026.6.1' } })
  fireEvent.change(sheet.getByLabelText('怎么知道的'), { target: { value: '女儿来说的' } })
  await takeBreath()
  fireEvent.click(sheet.getByLabelText('结束这份档案'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const ended = { reason: 'moved', on: '2026-06-01', why: '女儿来说的' }
  expect(sent(endPerson)).toEqual({ ...AT, ...ended })
  // The end of the page is where it was tapped: what became of it stands at the head.
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-fileHead' }),
    ),
  )
})

test('a file that should not be there is ended as made by mistake', async () => {
  cloud.give(openPerson, PERSON_FILE)
  cloud.give(endPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('结束这份档案，去世了、迁走了，或者建错了'))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.click(sheet.getByRole('radio', { name: '建错了' }))
  fireEvent.click(sheet.getByRole('radio', { name: /^今天/ }))
  fireEvent.change(sheet.getByLabelText('怎么知道的'), { target: { value: '建了两次' } })
  fireEvent.click(sheet.getByLabelText('结束这份档案'))
  await waitFor(() => expect(sent(endPerson)).toMatchObject({ reason: 'addedByMistake' }))
})

test('of who died nobody is called first, and in the list stands the family alone', async () => {
  cloud.answer(openPerson, ({ reveal }) => ({
    ok: true,
    output: { ...(reveal ? WHOLE_FILE : PERSON_FILE), ended: DIED },
  }))
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^看完整的号码/))
  expect(await screen.findByLabelText('打电话，周小梅')).toBeTruthy()
  expect(screen.queryByLabelText('打电话，周建军')).toBeNull()
  expect(screen.queryByLabelText(/^打电话给/)).toBeNull()
})

test('what is still open is said, and the way there', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, parts: AT_HOME, ended: DIED })
  const startsAt = instantOf('2026-07-13', '11:00')
  const visit = { startsAt, matter: 'policy', way: 'onSite' } as const
  cloud.give(expectedVisits, {
    visits: [
      { ...visit, appointmentId: 'appointment-1', status: 'booked' },
      { ...visit, appointmentId: 'appointment-2', status: 'noShow' },
    ],
  })
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('今天的名单里还有周建军')).toBeTruthy()
  expect(screen.getAllByText('约了上午11:00')).toHaveLength(1)
  fireEvent.click(await screen.findByLabelText(/没有在档的人了/))
  const url = '/contactCards/household/household?stationId=bachuan&householdId=household-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  fireEvent.click(screen.getByLabelText(/^去看/))
  expect(Taro.switchTab).toHaveBeenCalled()
})

test('what is booked for it on later days is counted, each with the way to its day', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, ended: DIED })
  const visit = { matter: 'policy', way: 'onSite', status: 'booked' } as const
  const today = {
    ...visit,
    appointmentId: 'appointment-1',
    startsAt: instantOf('2026-07-13', '11:00'),
  }
  const later = {
    ...visit,
    appointmentId: 'appointment-2',
    startsAt: instantOf('2026-07-20', '09:00'),
  }
  cloud.give(bookedForFile, { booked: [today, later] })
  cloud.give(expectedVisits, { visits: [today] })
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('照这份档案还约着2件事')).toBeTruthy()
  expect(sent(bookedForFile)).toEqual(AT)
  // Today's is not told a second time.
  expect(screen.queryByText(/^今天的名单里还有/)).toBeNull()
  fireEvent.click(screen.getByLabelText(/^去看，7月20日/))
  expect(takeSought('bachuan')).toEqual({
    ...{ stationId: 'bachuan', date: '2026-07-20', appointmentId: 'appointment-2' },
  })
  expect(Taro.switchTab).toHaveBeenCalled()
})

test('what is booked for it goes on page by page', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, ended: DIED })
  const visit = { matter: 'policy', way: 'onSite', status: 'booked' } as const
  const on = (date: string) => ({
    ...{ ...visit, appointmentId: date, startsAt: instantOf(date, '09:00') },
  })
  cloud.answer(bookedForFile, ({ after }) => ({
    ok: true,
    output: after ? { booked: [on('2026-07-21')] } : { booked: [on('2026-07-20')], next: 'b' },
  }))
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('照这份档案还约着1多件事')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('再看后面的'))
  expect(await screen.findByText('照这份档案还约着2件事')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

test.each([
  ['what is booked for it', bookedForFile, '照这份档案约的', '今天的名单里还有周建军'],
  ['today’s list', expectedVisits, '今天名单里的', '照这份档案还约着1件事'],
] as const)(
  'where %s does not open, that is said, and the other is there',
  async (_, fails, heading, rest) => {
    const date = instantOf('2026-07-13', '11:00')
    const visit = { startsAt: date, matter: 'policy', way: 'onSite', status: 'booked' } as const
    cloud.give(openPerson, { ...PERSON_FILE, ended: DIED })
    cloud.give(bookedForFile, { booked: [{ ...visit, appointmentId: 'appointment-1' }] })
    cloud.give(expectedVisits, { visits: [{ ...visit, appointmentId: 'appointment-2' }] })
    const tell = () => ({ ok: false, code: 'FAILED', message: '没有打开。' }) as const
    cloud.answer(fails, tell)
    renderPage(<PersonFilePage />)
    expect(await screen.findByText(rest)).toBeTruthy()
    expect(await screen.findByText(heading)).toBeTruthy()
    cloud.give(bookedForFile, { booked: [] })
    cloud.give(expectedVisits, { visits: [] })
    fireEvent.click(screen.getByLabelText('再试一次'))
    await waitFor(() => expect(screen.queryByText(heading)).toBeNull())
  },
)

test.each([
  ['somebody lives there', { people: [PERSON_ROW] }, HOUSEHOLD],
  ['it is ended already', { people: [] }, { ...HOUSEHOLD, endedAt: 1 }],
])('nothing is said of the household where %s', async (_, people, household) => {
  cloud.give(openPerson, { ...PERSON_FILE, parts: AT_HOME, ended: DIED })
  cloud.give(peopleOfHousehold, people)
  cloud.give(oneHousehold, household)
  renderPage(<PersonFilePage />)
  await screen.findByText(/^这份档案结束了/)
  await waitFor(() => expect(sent(peopleOfHousehold)).toBeDefined())
  await takeBreath()
  expect(screen.queryByText(/没有在档的人了/)).toBeNull()
})

test('of a file that is kept up nobody asks what is still open', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, parts: AT_HOME })
  renderPage(<PersonFilePage />)
  await screen.findByLabelText(/^结束这份档案，/)
  expect(sent(expectedVisits)).toBeUndefined()
  expect(sent(bookedForFile)).toBeUndefined()
  expect(sent(peopleOfHousehold)).toBeUndefined()
})

test('where the household is not served any more the refusal leads on, and the reason stays', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, parts: AT_HOME, ended: DIED })
  const scroll = jest.spyOn(Element.prototype, 'scrollIntoView')
  const message = '那一户已经不由本站服务了。'
  cloud.answer(reopenPerson, () => ({ ok: false, code: 'HOME_NO_LONGER_SERVED', message }))
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^重新打开这份档案/))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('为什么重新打开'), { target: { value: '搬回来了' } })
  expect(sheet.queryByLabelText(/^去那一户/)).toBeNull()
  fireEvent.click(sheet.getByLabelText('重新打开'))
  await sheet.findByLabelText(/^去那一户/)
  await waitFor(() => expect(scroll.mock.contexts.map(({ id }) => id)).toContain('field-wayOut'))
  fireEvent.click(sheet.getByLabelText(/^去那一户/))
  fireEvent.click(sheet.getByLabelText(/^换一户/))
  expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
    '/contactCards/household/household?stationId=bachuan&householdId=household-1',
    '/people/edit/edit?stationId=bachuan&personId=person-1&part=home',
  ])
  expect(sheet.getByLabelText('为什么重新打开')).toHaveProperty('value', '搬回来了')
})

test('an ended file is taken up again', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, ended: { reason: 'moved', on: '2026-06-01' } })
  cloud.give(reopenPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^重新打开这份档案/))
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('为什么重新打开'), { target: { value: '搬回来了' } })
  fireEvent.click(sheet.getByLabelText('重新打开'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent(reopenPerson)).toEqual({ ...AT, why: '搬回来了' })
})
