import { myMemberships } from '@contract/members/tabProcedures'
import { confirmPerson, openPerson } from '@contract/people'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { LIAISON_FILE, PERSON_FILE, PERSON_ROW, WHOLE_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import PersonFilePage from './file'

const AT = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  chooseStation(STATION)
  phone.open(AT)
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
  cloud.answer(openPerson, ({ reveal }) => ({
    ok: true,
    output: reveal ? WHOLE_FILE : PERSON_FILE,
  }))
})
afterEach(() => act(() => onlineManager.setOnline(true)))

const openings = () =>
  cloud.calls.filter(({ procedure }) => procedure === openPerson.name).map(({ input }) => input)

test('who it is stands at the head, the parts beneath are folded and say how much they hold', async () => {
  renderPage(<PersonFilePage />)
  expect(await screen.findByRole('heading', { name: '周建军 · 男 · 76岁' })).toBeTruthy()
  expect(screen.getByText('199****0001')).toBeTruthy()
  expect(screen.queryByText('陆军')).toBeNull()
  fireEvent.click(screen.getByLabelText('服役 2项'))
  expect(screen.getByText('1969年12月')).toBeTruthy()
  expect(screen.getByText('陆军')).toBeTruthy()
  expect(screen.getByLabelText('培训 还没有填')).toBeTruthy()
})

test('a part leads to where it is changed, an empty one too', async () => {
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('培训 还没有填'))
  fireEvent.click(screen.getByLabelText('改这一部分'))
  const url = '/people/edit/edit?stationId=bachuan&personId=person-1&part=training'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('without a net the numbers are not asked for', async () => {
  renderPage(<PersonFilePage />)
  await screen.findByLabelText(/^看完整的号码/)
  act(() => onlineManager.setOnline(false))
  fireEvent.click(screen.getByLabelText(/，连上网再看号码$/))
  expect(openings()).toEqual([AT])
})

test('one tap opens the number and calls it, and says that it is recorded', async () => {
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('打电话给周建军，会记下来，本人看得到'))
  await waitFor(() =>
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000001' }),
  )
  expect(Taro.makePhoneCall).toHaveBeenCalledTimes(1)
  expect(screen.getByText('您看了完整的号码，已经记下来，本人看得到。')).toBeTruthy()
  expect(openings()).toEqual([AT, { ...AT, reveal: true }])
})

test('whole numbers can be read without a call, and each of the family called', async () => {
  renderPage(<PersonFilePage />)
  fireEvent.click(
    await screen.findByLabelText('看完整的号码，看号码、打电话都会记下来，本人看得到'),
  )
  fireEvent.click(await screen.findByLabelText('打电话，周小梅'))
  // The own number stands above and is called from the foot.
  expect(screen.getByText('199-0000-0001')).toBeTruthy()
  expect(screen.queryByLabelText('打电话，周建军')).toBeNull()
  expect(Taro.makePhoneCall).toHaveBeenCalledTimes(1)
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000002' })
  expect(openings()).toEqual([AT, { ...AT, reveal: true }])
})

test('numbers that do not open leave the file as it is', async () => {
  cloud.answer(openPerson, ({ reveal }) =>
    reveal
      ? { ok: false, code: 'NOT_ALLOWED', message: '这里只给本站的工作人员和本人看。' }
      : { ok: true, output: PERSON_FILE },
  )
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^看完整的号码/))
  expect(await screen.findByText('完整的号码没打开')).toBeTruthy()
  expect(screen.getByText('199****0001')).toBeTruthy()
})

test('the file is confirmed with one tap', async () => {
  cloud.give(confirmPerson, {})
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('核对无误，上次核对 2026年7月1日'))
  await waitFor(() => expect(openings()).toHaveLength(2))
  const confirmed = cloud.calls.find(({ procedure }) => procedure === confirmPerson.name)
  expect(confirmed?.input).toEqual(AT)
})

test('what was done and who looked is one tap away', async () => {
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText('谁看过'))
  const url = '/people/openings/openings?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('who looked is for the head', async () => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  renderPage(<PersonFilePage />)
  expect(await screen.findByLabelText(/^改动记录/)).toBeTruthy()
  await waitFor(() =>
    expect(cloud.calls.map(({ procedure }) => procedure)).toContain('members.mine'),
  )
  expect(screen.queryByLabelText('谁看过')).toBeNull()
})

test('another file with the same ID number is named', async () => {
  const other = { ...PERSON_ROW, personId: 'person-2', name: '周建均' }
  cloud.give(openPerson, { ...PERSON_FILE, sameIdNumber: [other], openCorrections: 2 })
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('周建均')).toBeTruthy()
  expect(screen.getByLabelText('本人说有不对的，2条')).toBeTruthy()
})

test('a liaison reads, calls, and changes nothing', async () => {
  cloud.give(openPerson, LIAISON_FILE)
  renderPage(<PersonFilePage />)
  await screen.findByRole('heading', { name: '周建军 · 男 · 76岁' })
  expect(screen.getByLabelText(/^打电话给周建军/)).toBeTruthy()
  expect(screen.queryByLabelText('改基本情况')).toBeNull()
  expect(screen.queryByLabelText(/^核对无误/)).toBeNull()
  expect(screen.queryByLabelText(/^改动记录/)).toBeNull()
  expect(screen.queryByLabelText(/^健康/)).toBeNull()
})

test('a file that is ended says why and since when', async () => {
  const ended = { reason: 'moved', on: '2026-06-01', why: '跟儿子去了重庆' } as const
  cloud.give(openPerson, { ...PERSON_FILE, ended })
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('这份档案结束了：迁走了')).toBeTruthy()
  expect(screen.getByText('2026年6月1日，跟儿子去了重庆')).toBeTruthy()
  expect(screen.queryByLabelText(/^核对无误/)).toBeNull()
})

test('an ended file is not first of all to be changed, and says that who is bound reads it still', async () => {
  cloud.give(openPerson, { ...PERSON_FILE, ended: { reason: 'moved', on: '2026-06-01' } })
  renderPage(<PersonFilePage />)
  const change = await screen.findByLabelText('改基本情况')
  const family = screen.getByText(/^家人|^家庭/)
  expect(family.compareDocumentPosition(change)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(screen.getByLabelText('绑定的微信，绑定了的人还看得到，不给看就解除')).toBeTruthy()
})

test('what does not open says so in plain words', async () => {
  cloud.answer(openPerson, () => ({
    ok: false,
    code: 'NOT_ALLOWED',
    message: '这里只给本站的工作人员和本人看。有事请打值班电话。',
  }))
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('这里没有这一条，或者不归您管。要看要办，请问站长。')).toBeTruthy()
  expect(screen.queryByLabelText(/^打电话问/)).toBeNull()
})

test('without a net what was seen stays, and nothing is recorded', async () => {
  renderPage(<PersonFilePage />)
  await screen.findByRole('heading', { name: '周建军 · 男 · 76岁' })
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByText('现在没有网')).toBeTruthy()
  expect(screen.getByText('199****0001')).toBeTruthy()
  expect(screen.getByLabelText('核对无误，连上网再记')).toBeTruthy()
  expect(screen.getByLabelText('打电话给周建军，连上网再打')).toBeTruthy()
})

test('the desk puts down that the person has come, by the file', async () => {
  renderPage(<PersonFilePage />)
  fireEvent.click(await screen.findByLabelText(/^登记这个人来了/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/walkIn/walkIn?stationId=bachuan&personId=person-1',
  })
})

test('a liaison, who has no desk, is not offered that', async () => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'liaison' }], joining: [] })
  cloud.give(openPerson, LIAISON_FILE)
  renderPage(<PersonFilePage />)
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByLabelText(/^登记这个人来了/)).toBeNull()
})

test('who works elsewhere is told whose the page is, and no file is asked for', async () => {
  phone.open({ ...AT, stationId: 'anju' })
  renderPage(<PersonFilePage />)
  expect(await screen.findByText('这一页给本站的人用')).toBeTruthy()
  expect(openings()).toEqual([])
})
