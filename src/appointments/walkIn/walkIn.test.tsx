import { expectedVisits, registerWalkIn } from '@contract/appointments'
import type { ExpectedInstead } from '@contract/appointments/appointmentShapes'
import { checkIn, deskDay } from '@contract/appointments/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import { MATTER_KEYS } from '@contract/matters'
import { myMemberships } from '@contract/members/tabProcedures'
import { findPeople, openPerson } from '@contract/people'
import type { StationHome } from '@contract/stations/stationShapes'
import { stationHome } from '@contract/stations/tabProcedures'
import { dateOf, instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST } from '../../../test/doubles/examples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { personalStorage } from '../../cloud/personalStorage'
import { queryClient } from '../../cloud/queryClient'
import { rowNote } from '../../people/personWords'
import { takeSought } from '../../shell/soughtAtDesk'
import WalkIn from './walkIn'

const STATION = POST.stationId
const HOME: StationHome = {
  stationId: STATION,
  place: '巴川街道',
  level: 'township',
  dutyPhone: '023-0000-1234',
  address: '演示路1号',
  matters: [
    { matter: 'policy', note: '问政策', bring: [], ways: ['onSite'] },
    { matter: 'assistance', note: '困难帮扶', bring: [], ways: ['onSite', 'homeVisit'] },
    { matter: 'registration', note: '上门采集', bring: [], ways: ['homeVisit'] },
  ],
  today: { date: '2026-11-23', periods: [] },
}

beforeEach(() => {
  phone.open({ stationId: STATION })
  cloud.give(expectedVisits, { visits: [] })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(stationHome, HOME)
})

afterEach(() => act(() => onlineManager.setOnline(true)))

const justRegistered = () => takeSought(STATION)?.appointmentId
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const radio = (name: string) => screen.findByRole('radio', { name })

function write(placeholder: string | RegExp, value: string): void {
  fireEvent.change(screen.getByPlaceholderText(placeholder), { target: { value } })
}

async function fillIn(): Promise<void> {
  fireEvent.click(await radio('政策咨询'))
  write('姓名', '谢大海')
  write('11位', '19900000190')
}

test('puts down who has come and goes back to the desk, which shows them', async () => {
  cloud.give(registerWalkIn, { appointmentId: 'new' })
  renderPage(<WalkIn />)
  await fillIn()
  fireEvent.click(await button('谁来的：本人'))
  fireEvent.click(await radio('替父母'))
  write(/腿脚/, '先办')
  fireEvent.click(await button(/^登记/))
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' }))
  const sent = cloud.calls.find(({ procedure }) => procedure === registerWalkIn.name)
  expect(sent?.input).toEqual({
    stationId: STATION,
    matter: 'policy',
    served: { relation: 'parent', name: '谢大海', phone: '19900000190' },
    note: '先办',
  })
  expect(justRegistered()).toBe('new')
})

test('offers what is handled at the station, and folds to what was chosen', async () => {
  renderPage(<WalkIn />)
  await radio('政策咨询')
  expect(screen.queryByRole('radio', { name: '信息采集' })).toBeNull()
  fireEvent.click(await radio('政策咨询'))
  expect(screen.queryByRole('radio', { name: '帮扶援助' })).toBeNull()
  fireEvent.click(await button('换一件'))
  expect(await radio('帮扶援助')).toBeTruthy()
})

test('who has no mobile number is put down without one', async () => {
  cloud.give(registerWalkIn, { appointmentId: 'new' })
  renderPage(<WalkIn />)
  await screen.findByText('没有手机可以不填')
  await fillIn()
  write('11位', ' ')
  fireEvent.click(await button(/^登记/))
  await waitFor(() => expect(justRegistered()).toBe('new'))
  const sent = cloud.calls.find(({ procedure }) => procedure === registerWalkIn.name)
  expect(sent?.input).toMatchObject({ served: { relation: 'self', name: '谢大海' } })
  expect(sent?.input).not.toHaveProperty('served.phone')
})

test('asks who it is before what it is about, the rarer matters folded', async () => {
  const matters = MATTER_KEYS.slice(0, 7).map((matter) => ({
    matter,
    note: '问一问',
    bring: [],
    ways: ['onSite' as const],
  }))
  cloud.give(stationHome, { ...HOME, matters })
  renderPage(<WalkIn />)
  const more = await button('还有 2 类事项')
  const name = screen.getByPlaceholderText('姓名')
  expect(name.compareDocumentPosition(more)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  const group = () => within(screen.getByRole('radiogroup', { name: '来办什么事' }))
  expect(group().getAllByRole('radio')).toHaveLength(5)
  fireEvent.click(more)
  const [last] = group().getAllByRole('radio').slice(-1)
  if (last) fireEvent.click(last)
  await waitFor(() => expect(group().getAllByRole('radio')).toHaveLength(1))
})

test('goes to the matter where only that is missing', async () => {
  renderPage(<WalkIn />)
  await radio('政策咨询')
  write('姓名', '谢大海')
  fireEvent.click(await button(/^登记/))
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-matter' }),
    ),
  )
})

test('says at each field what is wrong, and goes to the first', async () => {
  renderPage(<WalkIn />)
  await radio('政策咨询')
  write('11位', '1990000019')
  fireEvent.click(await button(/^登记/))
  expect(await screen.findByText('请选要办的事。')).toBeTruthy()
  expect(screen.getByText('请填姓名。')).toBeTruthy()
  expect(screen.getByText('手机号少了1位，再看看。')).toBeTruthy()
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-served-name' }),
    ),
  )
  expect(cloud.calls.some(({ procedure }) => procedure === registerWalkIn.name)).toBe(false)
})

test('a refusal is said in place, and what was typed stays', async () => {
  const message = ERROR_MESSAGES.MATTER_NOT_OFFERED
  cloud.answer(registerWalkIn, () => ({ ok: false, code: 'MATTER_NOT_OFFERED', message }))
  renderPage(<WalkIn />)
  await fillIn()
  fireEvent.click(await button(/^登记/))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(screen.getByDisplayValue('谢大海')).toBeTruthy()
  expect(screen.queryByText('看今天的名单')).toBeNull()
  expect(Taro.switchTab).not.toHaveBeenCalled()
})

test('where the hour is held otherwise, the list of today is a tap away', async () => {
  const message = ERROR_MESSAGES.ALREADY_EXPECTED
  cloud.answer(registerWalkIn, () => ({ ok: false, code: 'ALREADY_EXPECTED', message }))
  renderPage(<WalkIn />)
  await fillIn()
  fireEvent.click(await button(/^登记/))
  expect(await screen.findByText(message)).toBeTruthy()
  fireEvent.click(await button('看今天的名单'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
})

describe('who turns out to be down for today', () => {
  const visit = {
    appointmentId: 'visit',
    startsAt: instantOf(dateOf(Date.now()), '11:00'),
    matter: 'policy',
    way: 'onSite',
    status: 'booked',
    mayRegister: true,
  } as const

  async function turnsOut(changes: Partial<ExpectedInstead> = {}): Promise<void> {
    cloud.answer(registerWalkIn, ({ evenIfExpected }) => ({
      ok: true,
      output: evenIfExpected
        ? { appointmentId: 'new' }
        : { appointmentId: 'visit', expected: { ...visit, ...changes } },
    }))
    cloud.give(checkIn, {})
    renderPage(<WalkIn />)
    await fillIn()
    fireEvent.click(await button(/^登记/))
  }
  const dialog = (name: string) => screen.findByRole('dialog', { name })
  const checkedIn = () => cloud.calls.find(({ procedure }) => procedure === checkIn.name)?.input

  test('is received for that by a tap', async () => {
    await turnsOut()
    await dialog('谢大海，今天上午11:00 约好了')
    expect(Taro.switchTab).not.toHaveBeenCalled()
    fireEvent.click(await button('到了'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' }))
    expect(checkedIn()).toEqual({ stationId: STATION, appointmentId: 'visit' })
    expect(justRegistered()).toBe('visit')
  })

  test('is put down all the same for something else', async () => {
    await turnsOut({ status: 'noShow' })
    await dialog('谢大海，今天上午11:00 约过，没有来')
    fireEvent.click(await button('不是这个人，或者是另一件事，另外登记'))
    await waitFor(() => expect(justRegistered()).toBe('new'))
    expect(checkedIn()).toBeUndefined()
    const sent = cloud.calls.filter(({ procedure }) => procedure === registerWalkIn.name)
    expect(sent[1]?.input).toEqual({
      ...Object(sent[0]?.input),
      evenIfExpected: true,
    })
  })

  test('a namesake is told by the number that was left', async () => {
    await turnsOut({ status: 'checkedIn', phone: '19900000191' })
    const sheet = await dialog('谢大海已经在等了')
    expect(within(sheet).getByText(/留的手机号是199-0000-0191。/)).toBeTruthy()
  })

  test('but not in the same hour', async () => {
    await turnsOut({ mayRegister: false })
    await dialog('谢大海，今天上午11:00 约好了')
    expect(screen.queryByText('不是这个人，或者是另一件事，另外登记')).toBeNull()
    expect(screen.getByText('同一个小时里只登记一次，别的事一起办。')).toBeTruthy()
    fireEvent.click(await button('先不登记'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByDisplayValue('谢大海')).toBeTruthy()
  })

  test.each([
    ['谢大海已经在等了', { status: 'checkedIn' }],
    ['谢大海，今天上午11:00 约的是电话办', { way: 'phone' }],
  ] as const)('%s: a tap shows the row', async (title, changes) => {
    await turnsOut({ ...changes, mayRegister: false })
    await dialog(title)
    fireEvent.click(await button('去名单里看'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
    expect(justRegistered()).toBe('visit')
    expect(checkedIn()).toBeUndefined()
  })

  test('a refusal stands in the same sheet', async () => {
    await turnsOut()
    const message = ERROR_MESSAGES.NOT_OPEN
    cloud.answer(checkIn, () => ({ ok: false, code: 'NOT_OPEN', message }))
    fireEvent.click(await button('到了'))
    expect(await screen.findByText(message)).toBeTruthy()
    expect(Taro.switchTab).not.toHaveBeenCalled()
  })
})

describe('who is on the list of today already', () => {
  const VISIT = {
    appointmentId: 'visit',
    startsAt: instantOf(dateOf(Date.now()), '11:00'),
    matter: 'policy',
    way: 'onSite',
    status: 'booked',
  } as const
  const asked = () =>
    cloud.calls
      .filter(({ procedure }) => procedure === expectedVisits.name)
      .map(({ input }) => input)
  const isListed = () => screen.findByText('今天的名单里已经有谢大海')
  const isPutDown = () => cloud.calls.some(({ procedure }) => procedure === registerWalkIn.name)

  test('is received by a tap, and is not put down a second time', async () => {
    cloud.give(expectedVisits, { visits: [{ ...VISIT, phone: '19900000190' }] })
    cloud.give(checkIn, {})
    renderPage(<WalkIn />)
    await radio('政策咨询')
    expect(asked()).toEqual([])
    write('姓名', '谢大海')
    await isListed()
    expect(screen.getByText('199-0000-0190 · 政策咨询')).toBeTruthy()
    fireEvent.click(await button('到了，约了上午11:00'))
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' }))
    expect(cloud.calls.find(({ procedure }) => procedure === checkIn.name)?.input).toEqual({
      stationId: STATION,
      appointmentId: 'visit',
    })
    expect(justRegistered()).toBe('visit')
    expect(isPutDown()).toBe(false)
  })

  test('and waits is shown in the list', async () => {
    cloud.give(expectedVisits, { visits: [{ ...VISIT, status: 'checkedIn' }] })
    renderPage(<WalkIn />)
    await radio('政策咨询')
    write('姓名', '谢大海')
    await isListed()
    fireEvent.click(await button('去看，已经登记过了，正在等'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
    expect(justRegistered()).toBe('visit')
    expect(isPutDown()).toBe(false)
  })

  test('and did not come in time is received too', async () => {
    cloud.give(expectedVisits, { visits: [{ ...VISIT, status: 'noShow' }] })
    renderPage(<WalkIn />)
    await radio('政策咨询')
    write('姓名', '谢大海')
    expect(await button('到了，约了上午11:00，没有来')).toBeTruthy()
  })

  test('is asked for once by the name, and by the number once that is whole; never the whole day', async () => {
    renderPage(<WalkIn />)
    await radio('政策咨询')
    for (const typed of ['谢', '谢大', '谢大海']) write('姓名', typed)
    await waitFor(() => expect(asked()).toEqual([{ stationId: STATION, name: '谢大海' }]))
    write('11位', '1990000019')
    write('11位', '19900000190')
    await waitFor(() => expect(asked()).toHaveLength(2))
    expect(asked()[1]).toEqual({ stationId: STATION, name: '谢大海', phone: '19900000190' })
    expect(cloud.calls.some(({ procedure }) => procedure === deskDay.name)).toBe(false)
  })

  test('is not said of whom is typed next', async () => {
    cloud.give(expectedVisits, { visits: [VISIT] })
    renderPage(<WalkIn />)
    await radio('政策咨询')
    write('姓名', '谢大海')
    await isListed()
    write('姓名', '谢大')
    expect(screen.queryByText(/今天的名单里已经有/)).toBeNull()
  })
})

test('with a file it is said whose number counts', async () => {
  cloud.give(expectedVisits, { person: PERSON_ROW, visits: [] })
  phone.open({ stationId: STATION, personId: PERSON_ROW.personId })
  renderPage(<WalkIn />)
  expect(await screen.findByText('不填也行，叫人的时候看档案里的号码')).toBeTruthy()
})

test('without the net it cannot be sent, and says why', async () => {
  renderPage(<WalkIn />)
  await fillIn()
  act(() => onlineManager.setOnline(false))
  expect(await button(/连上网才能登记/)).toBeTruthy()
})

test('a station that does not open is asked for again', async () => {
  cloud.answer(stationHome, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<WalkIn />)
  await screen.findByText('没有打开')
  cloud.give(stationHome, HOME)
  fireEvent.click(await button('再试一次'))
  expect(await radio('政策咨询')).toBeTruthy()
})

test('whether one works here is asked after, also where the station is remembered', async () => {
  const before = renderPage(<WalkIn />)
  await radio('政策咨询')
  before.unmount()
  queryClient.removeQueries({ queryKey: [myMemberships.name] })
  personalStorage.remove('keptAnswers')
  cloud.answer(myMemberships, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<WalkIn />)
  expect(await screen.findByText('没有打开')).toBeTruthy()
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  fireEvent.click(await button('再试一次'))
  expect(await radio('政策咨询')).toBeTruthy()
})

test('where the station is remembered but not who works here, it says that there is no net', async () => {
  const before = renderPage(<WalkIn />)
  await radio('政策咨询')
  before.unmount()
  queryClient.removeQueries({ queryKey: [myMemberships.name] })
  personalStorage.remove('keptAnswers')
  act(() => onlineManager.setOnline(false))
  renderPage(<WalkIn />)
  expect(await screen.findByText('现在没有网')).toBeTruthy()
})

test.each([
  { how: 'without its station', params: {}, memberships: [POST] },
  { how: 'by somebody from elsewhere', params: { stationId: STATION }, memberships: [] },
])('opened $how it leads to what the station has to do', async ({ params, memberships }) => {
  phone.open(params)
  cloud.give(myMemberships, { memberships, joining: [] })
  renderPage(<WalkIn />)
  fireEvent.click(await button('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
})

test('somebody of that name with a file is put down by it', async () => {
  cloud.answer(findPeople, ({ text }) => ({
    ok: true,
    output: { people: text === '周建' ? [PERSON_ROW] : [] },
  }))
  cloud.give(registerWalkIn, { appointmentId: 'new' })
  renderPage(<WalkIn />)
  await radio('政策咨询')
  write('姓名', '周建')
  fireEvent.click(await button(new RegExp(`^${PERSON_ROW.name}，`)))
  expect(screen.queryByPlaceholderText('姓名')).toBeNull()
  fireEvent.click(await radio('政策咨询'))
  fireEvent.click(await button(/^登记/))
  await waitFor(() => expect(justRegistered()).toBe('new'))
  const sent = cloud.calls.find(({ procedure }) => procedure === registerWalkIn.name)
  expect(sent?.input).toMatchObject({
    personId: PERSON_ROW.personId,
    served: { relation: 'self', name: PERSON_ROW.name },
  })
})

test('whose file was found before is put down by it, and another may be named instead', async () => {
  cloud.give(expectedVisits, { person: PERSON_ROW, visits: [] })
  cloud.give(registerWalkIn, { appointmentId: 'new' })
  phone.open({ stationId: STATION, personId: PERSON_ROW.personId })
  renderPage(<WalkIn />)
  fireEvent.click(await radio('政策咨询'))
  expect(screen.getByText(PERSON_ROW.name)).toBeTruthy()
  expect(screen.getByText(rowNote(PERSON_ROW))).toBeTruthy()
  // No look into the file for a name.
  expect(cloud.calls.some(({ procedure }) => procedure === openPerson.name)).toBe(false)
  expect(screen.queryByPlaceholderText('姓名')).toBeNull()
  fireEvent.click(await button(/^登记/))
  await waitFor(() => expect(justRegistered()).toBe('new'))
  const sent = cloud.calls.find(({ procedure }) => procedure === registerWalkIn.name)
  expect(sent?.input).toEqual({
    stationId: STATION,
    matter: 'policy',
    personId: PERSON_ROW.personId,
    served: { relation: 'self', name: PERSON_ROW.name },
  })
  fireEvent.click(screen.getByText('换一个人'))
  expect(screen.getByPlaceholderText('姓名')).toHaveProperty('value', '')
})
