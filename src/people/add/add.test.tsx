import { findByCardNo, oneHousehold } from '@contract/contactCards'
import { checkCharacter } from '@contract/idNumber'
import { myMemberships } from '@contract/members/tabProcedures'
import { addPerson, findPeople } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { HOUSEHOLD, PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import AddPerson from './add'

const DIGITS = '99010119500101001'
const ID_NUMBER = `${DIGITS}${checkCharacter(DIGITS)}`

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  window.sessionStorage.setItem('visitor', 'wx-li')
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(findPeople, { people: [] })
  cloud.give(addPerson, { personId: 'person-9' })
})

async function open() {
  const page = renderPage(<AddPerson />)
  await screen.findByLabelText('建好档案')
  return page
}

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

const inputsOf = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)

test('a file is opened with what is known, and stands there at once', async () => {
  await open()
  type('姓名', ' 周建军 ')
  type('身份证号', ID_NUMBER)
  type('手机号', '199 0000 0001')
  type('村或社区', '龙门村')
  fireEvent.click(screen.getByLabelText('建好档案'))
  const url = '/people/file/file?stationId=bachuan&personId=person-9'
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url }))
  expect(inputsOf(addPerson.name)).toEqual([
    {
      stationId: 'bachuan',
      parts: {
        identity: { name: '周建军', idNumber: ID_NUMBER, phone: '19900000001' },
        home: { village: '龙门村' },
      },
    },
  ])
})

test('without a name, or with a wrong number, it is said at the field', async () => {
  await open()
  type('身份证号', DIGITS)
  fireEvent.click(screen.getByLabelText('建好档案'))
  expect(screen.getByText('请填姓名。')).toBeTruthy()
  expect(screen.getByText('身份证号少了1位，再看看。')).toBeTruthy()
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-identity-name' }),
    ),
  )
  expect(inputsOf(addPerson.name)).toEqual([])
})

test('an ID number that is on file leads to that file, and no second one is opened', async () => {
  cloud.answer(findPeople, ({ text }) => ({
    ok: true,
    output: { people: text === ID_NUMBER ? [PERSON_ROW] : [] },
  }))
  await open()
  type('姓名', '周建军')
  type('身份证号', ID_NUMBER)
  fireEvent.click(await screen.findByLabelText(/^周建军，男，76岁/))
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(screen.getByLabelText('建好档案，已经有档案了')).toBeTruthy()
})

test('a phone number that is on file is told, but families share one', async () => {
  cloud.answer(findPeople, ({ text }) => ({
    ok: true,
    output: { people: text === '19900000001' ? [PERSON_ROW] : [] },
  }))
  await open()
  type('姓名', '周小梅')
  type('手机号', '19900000001')
  expect(await screen.findByText('档案里有人留了这个手机号')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('建好档案'))
  await waitFor(() => expect(inputsOf(addPerson.name)).toHaveLength(1))
})

test('the household is found by the number on its card', async () => {
  cloud.answer(findByCardNo, ({ cardNo }) =>
    cardNo === 12
      ? { ok: true, output: HOUSEHOLD }
      : { ok: false, code: 'NOT_FOUND', message: '没找到这一条。' },
  )
  cloud.give(oneHousehold, HOUSEHOLD)
  await open()
  type('姓名', '周建军')
  type('住户的卡号', '13')
  fireEvent.click(screen.getByLabelText('找这一户'))
  expect(await screen.findByText('站里没有13号卡，再看看。')).toBeTruthy()
  type('住户的卡号', '12')
  fireEvent.click(screen.getByLabelText('找这一户'))
  fireEvent.click(await screen.findByLabelText('12号卡，户主周建军，龙门村，就是这一户'))
  expect(await screen.findByLabelText('换一户')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('建好档案'))
  await waitFor(() => expect(inputsOf(addPerson.name)).toHaveLength(1))
  expect(inputsOf(addPerson.name)[0]).toMatchObject({
    parts: { home: { householdId: 'household-1' } },
  })
})

test('a card number that led to no household yet is not dropped', async () => {
  cloud.answer(findByCardNo, ({ cardNo }) =>
    cardNo === 12
      ? { ok: true, output: HOUSEHOLD }
      : { ok: false, code: 'NOT_FOUND', message: '没找到这一条。' },
  )
  await open()
  type('姓名', '周建军')
  type('住户的卡号', '12')
  fireEvent.click(screen.getByLabelText('建好档案'))
  expect(screen.getByText('先点“找这一户”，没有联系卡就空着。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('找这一户'))
  expect(await screen.findByText('是这一户就点下面，不是就改卡号。')).toBeTruthy()
  type('住户的卡号', '13')
  fireEvent.click(screen.getByLabelText('找这一户'))
  expect(await screen.findByText('站里没有13号卡，再看看。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('建好档案'))
  expect(inputsOf(addPerson.name)).toEqual([])
  type('住户的卡号', '')
  await takeBreath()
  fireEvent.click(screen.getByLabelText('建好档案'))
  await waitFor(() => expect(inputsOf(addPerson.name)).toHaveLength(1))
})

test('what was typed is there again', async () => {
  const first = await open()
  type('姓名', '周建军')
  first.unmount()
  await open()
  expect(screen.getByLabelText('姓名')).toHaveProperty('value', '周建军')
})
