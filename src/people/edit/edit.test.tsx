import { checkCharacter } from '@contract/idNumber'
import { myMemberships } from '@contract/members/tabProcedures'
import { editPerson, findPeople, openPerson } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { isReloadAsked } from '../../../test/doubles/isReloadAsked'
import { PERSON_FILE, PERSON_ROW, WHOLE_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { queryClient } from '../../cloud/queryClient'
import { chooseStation } from '../../stations/chosenStation'
import EditPart from './edit'

const AT = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-li')
  chooseStation(STATION)
  cloud.answer(openPerson, ({ reveal }) => ({
    ok: true,
    output: reveal ? WHOLE_FILE : PERSON_FILE,
  }))
  cloud.give(editPerson, { version: 4 })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

const inputsOf = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)

async function open(part: string): Promise<void> {
  phone.open({ ...AT, part })
  renderPage(<EditPart />)
  await screen.findByLabelText(/^存好/)
}

test('a part is stored whole, with the version that was seen and why', async () => {
  await open('work')
  expect(screen.getByLabelText('存好，还没有改')).toBeTruthy()
  expect(isReloadAsked()).toBe(false)
  fireEvent.click(screen.getByLabelText('本人来说的'))
  // The reason alone is written, and would be lost.
  expect(isReloadAsked()).toBe(true)
  type('做什么工作', '电工')
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(inputsOf(editPerson.name)).toEqual([
    {
      ...AT,
      version: 3,
      change: { work: { state: 'retired', occupation: '电工' } },
      why: '本人来说的',
    },
  ])
  expect(inputsOf(openPerson.name)[0]).toEqual(AT)
})

test('a part with numbers is opened with the whole ones', async () => {
  await open('identity')
  expect(inputsOf(openPerson.name)[0]).toEqual({ ...AT, reveal: true })
  expect(screen.getByLabelText('身份证号')).toHaveProperty('value', '990101195001010010')
})

test('what is wrong is said at its field, and is gone with the next letter', async () => {
  await open('family')
  type('手机号', '1990')
  fireEvent.click(screen.getByLabelText('存好'))
  expect(screen.getByText('手机号少了7位，再看看。')).toBeTruthy()
  expect(screen.getByText('请填原因。')).toBeTruthy()
  expect(Taro.pageScrollTo).not.toHaveBeenCalled()
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-relatives-0-phone' }),
    ),
  )
  type('手机号', '19900000003')
  expect(screen.queryByText(/手机号少了/)).toBeNull()
  expect(inputsOf(editPerson.name)).toEqual([])
})

test('one of a list is added and taken out', async () => {
  await open('family')
  fireEvent.click(screen.getByLabelText('加一位家人'))
  expect(screen.getAllByLabelText('姓名')).toHaveLength(2)
  fireEvent.click(screen.getByLabelText('去掉第1位家人'))
  expect(screen.getByLabelText('姓名')).toHaveProperty('value', '')
  fireEvent.click(screen.getByLabelText('关系 还没有选'))
  fireEvent.click(screen.getByLabelText('子女'))
  type('姓名', '周小军')
  fireEvent.click(screen.getByLabelText('原来填错了'))
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(inputsOf(editPerson.name)).toHaveLength(1))
  expect(inputsOf(editPerson.name)[0]).toMatchObject({
    change: { family: { marital: 'married', relatives: [{ name: '周小军', kinship: 'child' }] } },
  })
})

test('tags are ticked, each with since when', async () => {
  await open('tags')
  expect(screen.getByLabelText('从什么时候起')).toHaveProperty('value', '2020')
  fireEvent.click(screen.getByLabelText('独居'))
  fireEvent.click(screen.getByLabelText('高龄'))
  type('从什么时候起', '202603')
  fireEvent.click(screen.getByLabelText('上门看到的'))
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(inputsOf(editPerson.name)).toHaveLength(1))
  expect(inputsOf(editPerson.name)[0]).toMatchObject({
    change: { tags: [{ tag: 'alone', since: '2026-03' }] },
  })
})

test('an ID number that is on another file is told before it is stored, the own one is not', async () => {
  const digits = '99010119500101002'
  const another = `${digits}${checkCharacter(digits)}`
  cloud.answer(findPeople, () => ({
    ok: true,
    output: { people: [PERSON_ROW, { ...PERSON_ROW, personId: 'person-2', name: '周建均' }] },
  }))
  await open('identity')
  expect(inputsOf(findPeople.name)).toEqual([])
  type('身份证号', another)
  expect(await screen.findByText('这个身份证号已经有档案了')).toBeTruthy()
  expect(inputsOf(findPeople.name)).toEqual([{ stationId: 'bachuan', text: another }])
  expect(screen.queryByLabelText(/^周建军，/)).toBeNull()
  fireEvent.click(screen.getByLabelText(/^周建均，/))
  const url = '/people/file/file?stationId=bachuan&personId=person-2'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a day is read back as it is typed', async () => {
  await open('service')
  type('退役时间', '19750201')
  expect(screen.getByText('1975年2月1日')).toBeTruthy()
})

test('what somebody else stored meanwhile is shown, and one of the two is chosen', async () => {
  await open('work')
  type('做什么工作', '电工')
  const theirs = { ...PERSON_FILE, version: 4, parts: { work: { state: 'farming' as const } } }
  cloud.give(openPerson, theirs)
  cloud.answer(editPerson, ({ version }) =>
    version === 4
      ? { ok: true, output: { version: 5 } }
      : { ok: false, code: 'EDITED_MEANWHILE', message: '刚才有别人也改了这里。' },
  )
  fireEvent.click(screen.getByLabelText('本人来说的'))
  fireEvent.click(screen.getByLabelText('存好'))
  expect(await screen.findByText('您写的时候，有人也改了这里')).toBeTruthy()
  expect(screen.getByText('务农', { selector: '.fact-value' })).toBeTruthy()
  expect(screen.getByLabelText('存好，先看上面别人改的')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('还是用我写的'))
  await takeBreath()
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(inputsOf(editPerson.name).at(-1)).toMatchObject({
    version: 4,
    change: { work: { state: 'retired', occupation: '电工' } },
  })
})

test('what was typed is there again, and is given up for what somebody else stored', async () => {
  phone.open({ ...AT, part: 'work' })
  const first = renderPage(<EditPart />)
  await screen.findByRole('heading', { name: '工作' })
  type('做什么工作', '电工')
  first.unmount()
  queryClient.clear()
  const theirs = { ...PERSON_FILE, version: 4, parts: { work: { occupation: '木工' } } }
  cloud.give(openPerson, theirs)
  renderPage(<EditPart />)
  expect(await screen.findByText('您写的时候，有人也改了这里')).toBeTruthy()
  expect(screen.getByLabelText('做什么工作')).toHaveProperty('value', '电工')
  fireEvent.click(screen.getByLabelText('用这个，重新改'))
  expect(screen.getByLabelText('做什么工作')).toHaveProperty('value', '木工')
  expect(screen.getByLabelText('存好，还没有改')).toBeTruthy()
})

test('who may not change it is told so', async () => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'liaison' }], joining: [] })
  phone.open({ ...AT, part: 'work' })
  renderPage(<EditPart />)
  expect(await screen.findByText('这一页给站长和工作人员用')).toBeTruthy()
  expect(inputsOf(openPerson.name)).toEqual([])
})
