import { myMemberships } from '@contract/members/tabProcedures'
import { comparePeople, mergePeople, openPerson } from '@contract/people'
import type { ComparedFile } from '@contract/people/comparedFiles'
import type { PartName } from '@contract/people/personFile'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { COMPARED_FILE } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import MergePeople from './merge'

const OTHER: ComparedFile = {
  ...COMPARED_FILE,
  personId: 'person-2',
  version: 7,
  parts: { ...COMPARED_FILE.parts, work: { state: 'farming' }, health: { state: 'good' } },
}

let isMerged = false
beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  isMerged = false
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', keep: 'person-1', merge: 'person-2' })
  compares(COMPARED_FILE, OTHER)
  cloud.answer(mergePeople, () => {
    isMerged = true
    return { ok: true, output: { mergeId: 'merge-1' } }
  })
})

const merged = () => cloud.calls.find(({ procedure }) => procedure === mergePeople.name)?.input

/** The cloud shows two files until they are one; the first is that of `keep`. */
function compares(one: ComparedFile, another: ComparedFile, marked: PartName[] = []): void {
  cloud.answer(comparePeople, () => {
    const files: [ComparedFile, ComparedFile] = [one, isMerged ? one : another]
    return { ok: true, output: { files, households: [], marked } }
  })
}

function giveWhy(why = '建了两次'): void {
  fireEvent.change(screen.getByLabelText('为什么并'), { target: { value: why } })
}

/** Of somebody of another name, of whom less is known. */
const POORER: ComparedFile = {
  ...COMPARED_FILE,
  personId: 'person-2',
  name: '周建均',
  version: 7,
  parts: { identity: { name: '周建均', formerNames: ['周军'] }, health: { state: 'good' } },
}

function openWith(second: ComparedFile): void {
  compares(COMPARED_FILE, second)
  renderPage(<MergePeople />)
}

test('both are joined where nothing else is chosen, and they are one', async () => {
  openWith(POORER)
  const health = await screen.findByLabelText('身体情况：身体好，两份合起来')
  expect(health.getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText('服役')).toBeNull()
  giveWhy()
  fireEvent.click(screen.getByLabelText('并成一份，并错了可以撤回，两份都回来'))
  fireEvent.click(await screen.findByLabelText('看这份档案'))
  expect(merged()).toEqual({
    stationId: 'bachuan',
    keep: { personId: 'person-1', version: 3 },
    merge: { personId: 'person-2', version: 7 },
    take: [],
    leave: [],
    shorten: [],
    why: '建了两次',
  })
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url })
})

test('where they are one it is said where that is taken back, and no file is opened for it', async () => {
  compares(COMPARED_FILE, COMPARED_FILE)
  renderPage(<MergePeople />)
  expect(await screen.findByText('已经是一份了')).toBeTruthy()
  expect(screen.getByText(/^并错了，打开这份档案，往下找到“撤回合并”/)).toBeTruthy()
  expect(screen.getByLabelText('看这份档案')).toBeTruthy()
  expect(cloud.calls.map(({ procedure }) => procedure)).not.toContain(openPerson.name)
})

test('of each part the other one may go before, or nothing be added', async () => {
  openWith(POORER)
  fireEvent.click(await screen.findByLabelText(/^姓名：周建均；.*，合起来，不一样的用并进来的$/))
  fireEvent.click(screen.getByLabelText('空着，只要留下的这一份'))
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ take: ['identity'], leave: ['health'] })
})

test('names that differ are said, and that nothing is written as the reason beforehand', async () => {
  openWith(POORER)
  expect(await screen.findByText('两份的名字不一样：周建军，周建均')).toBeTruthy()
  expect(screen.getByLabelText('为什么并')).toHaveProperty('value', '')
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(await screen.findByText('请填原因。')).toBeTruthy()
  expect(merged()).toBeUndefined()
})

test('the fuller one is proposed to stay, and the other may instead', async () => {
  renderPage(<MergePeople />)
  expect(await screen.findByText('就业状态：务农')).toBeTruthy()
  fireEvent.click(await screen.findByLabelText('换过来，留另一份'))
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({
    keep: { personId: 'person-1' },
    merge: { personId: 'person-2' },
  })
})

test('of two care plans one is closed first, and both are a tap away', async () => {
  compares({ ...COMPARED_FILE, carePlanId: 'plan-1' }, { ...OTHER, carePlanId: 'plan-2' })
  renderPage(<MergePeople />)
  expect(await screen.findByText('两份都有在做的一人一策')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^周建军的一人一策，并进来的那一份/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/people/carePlan/carePlan?stationId=bachuan&carePlanId=plan-1',
  })
  fireEvent.click(screen.getByLabelText('并成一份，先结束一份一人一策'))
  expect(merged()).toBeUndefined()
})

test('with the plan of one file alone they are made one', async () => {
  compares(COMPARED_FILE, { ...OTHER, carePlanId: 'plan-2' })
  renderPage(<MergePeople />)
  await screen.findByLabelText(/^并成一份/)
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(screen.queryByText('两份都有在做的一人一策')).toBeNull()
})

test('what somebody changed meanwhile is said, and nothing is merged', async () => {
  cloud.answer(mergePeople, () => ({
    ok: false,
    code: 'EDITED_MEANWHILE',
    message: '刚才有别人也改了这里。',
  }))
  renderPage(<MergePeople />)
  await screen.findByLabelText(/^并成一份/)
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(await screen.findByText('刚才有别人也改了这里。')).toBeTruthy()
  giveWhy('')
  await takeBreath()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(screen.getByText('请填原因。')).toBeTruthy()
})

test('where not everything can stand nothing is chosen beforehand, and one has to', async () => {
  const relatives = (from: number) =>
    Array.from({ length: 8 }, (_, index) => ({
      name: `周${'一'.repeat(from + index)}`,
      kinship: 'child' as const,
    }))
  const { identity } = COMPARED_FILE.parts
  compares(
    { ...COMPARED_FILE, parts: { identity, family: { relatives: relatives(1) } } },
    { ...OTHER, parts: { identity, family: { relatives: relatives(9) } } },
  )
  renderPage(<MergePeople />)
  expect(await screen.findByText('家人合起来有16个，最多写12个')).toBeTruthy()
  giveWhy()
  fireEvent.click(screen.getByLabelText('并成一份，先选家庭怎么写'))
  expect(merged()).toBeUndefined()
  fireEvent.click(screen.getByLabelText(/，家人和不一样的用并进来的，别的合起来$/))
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ take: ['family'], leave: [], shorten: ['family'] })
})

test('a household that is no longer served is left out, and that is said', async () => {
  const { identity } = COMPARED_FILE.parts
  const gone = { householdId: 'household-9', cardNo: 9, isServed: false }
  cloud.give(comparePeople, {
    files: [
      { ...COMPARED_FILE, parts: { identity } },
      { ...OTHER, parts: { identity, home: { householdId: 'household-9' } }, isEnded: true },
    ],
    households: [gone],
    marked: [],
  })
  renderPage(<MergePeople />)
  expect(await screen.findByText('并进来的那一份，住的那一户已经不由本站服务了')).toBeTruthy()
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ take: [], leave: ['home'] })
})

test('numbers that only look alike are offered, and the whole ones are a tap away', async () => {
  const phoned = (phone: string) => ({ identity: { name: '周建军', phone } })
  compares(
    { ...COMPARED_FILE, parts: phoned('199****0001（甲）') },
    { ...OTHER, parts: phoned('199****0001（乙）') },
    ['identity'],
  )
  renderPage(<MergePeople />)
  fireEvent.click(await screen.findByLabelText(/199\*\*\*\*0001（乙）/))
  fireEvent.click(screen.getByLabelText('周建军的档案，并进来的那一份'))
  const url = '/people/file/file?stationId=bachuan&personId=person-2'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  await waitFor(() => expect(merged()).toBeTruthy())
  expect(merged()).toMatchObject({ take: ['identity'] })
})

test('what the cloud finds wrong with a part is said there', async () => {
  const message = '两份的家人合起来有13个，最多写12个，请选只留哪一份的。'
  const issues = [{ path: 'work.state', label: '就业状态', message }]
  cloud.answer(mergePeople, () => ({ ok: false, code: 'BAD_INPUT', message: '再看看。', issues }))
  renderPage(<MergePeople />)
  await screen.findByLabelText(/^并成一份/)
  giveWhy()
  fireEvent.click(screen.getByLabelText(/^并成一份/))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('days that are of two lives are said at their part, until it is put together otherwise', async () => {
  const identity = { name: '周建军' }
  compares(
    { ...COMPARED_FILE, parts: { identity, service: { enlisted: '1969' } } },
    { ...OTHER, parts: { identity, service: { discharged: '1962', unit: '某部' } } },
  )
  renderPage(<MergePeople />)
  expect(await screen.findByText('退役时间比入伍时间还早，再看看。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/只要留下的这一份$/))
  expect(screen.queryByText('退役时间比入伍时间还早，再看看。')).toBeNull()
})

test('against the birth date, at who it is where no other part is to be chosen', async () => {
  const birthDate = (on: string) => ({ name: '周建军', birthDate: on })
  const service = { enlisted: '1958' }
  compares(
    { ...COMPARED_FILE, parts: { identity: birthDate('1940-01-01'), service } },
    { ...OTHER, parts: { identity: birthDate('1950-01-01'), service: {} } },
  )
  renderPage(<MergePeople />)
  fireEvent.click(await screen.findByLabelText(/，合起来，不一样的用并进来的$/))
  expect(await screen.findByText(/^这时候还没满14岁/)).toBeTruthy()
})

test('a mark that the cloud did not make says nothing of numbers', async () => {
  const { identity } = COMPARED_FILE.parts
  const note = '电话199****0001（旧）'
  compares(COMPARED_FILE, { ...OTHER, parts: { identity, health: { note } } })
  renderPage(<MergePeople />)
  expect(await screen.findByLabelText(/199\*\*\*\*0001（旧）/)).toBeTruthy()
  expect(screen.queryByText('有的号码遮住以后看着一样，其实不一样')).toBeNull()
})
