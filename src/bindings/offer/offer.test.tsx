import { offerBinding } from '@contract/bindings'
import { DESK_OFFER_MS } from '@contract/bindings/bindingTerms'
import { myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { takeBreath } from '../../../test/doubles/takeBreath'
import { phone } from '../../../test/doubles/taro'
import OfferBinding from './offer'

const FILE = { stationId: 'bachuan', personId: 'person-1' }

beforeEach(() => {
  phone.open(FILE)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

function giveCode(lasts: number): void {
  cloud.answer(offerBinding, () => ({
    ok: true,
    output: { code: '7K3MQ9XA2B4C', expiresAt: Date.now() + lasts },
  }))
}

test('a code for who sits there lasts for ten minutes', async () => {
  giveCode(DESK_OFFER_MS)
  renderPage(<OfferBinding />)
  expect(await screen.findByText('先选给谁绑')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^本人/))
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(await screen.findByText('还能用10分钟')).toBeTruthy()
  expect(cloud.calls.find(({ procedure }) => procedure === offerBinding.name)?.input).toEqual({
    ...FILE,
    as: 'self',
  })
  fireEvent.click(screen.getByLabelText('看绑上没有'))
  const url = '/bindings/ofPerson/ofPerson?stationId=bachuan&personId=person-1'
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url })
})

test('a code that ran out while it was shown says so', async () => {
  giveCode(-1)
  renderPage(<OfferBinding />)
  fireEvent.click(await screen.findByLabelText(/^本人/))
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(await screen.findByText('这个码过期了')).toBeTruthy()
  expect(screen.queryByText('7K3M-Q9XA-2B4C')).toBeNull()
  await act(async () => fireEvent.click(screen.getByLabelText('再做一个码')))
  expect(screen.getByText('给谁绑定？')).toBeTruthy()
})

test('for family it needs the name, the kinship and the signed paper', async () => {
  giveCode(DESK_OFFER_MS)
  renderPage(<OfferBinding />)
  fireEvent.click(await screen.findByLabelText(/^家人/))
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(screen.getByText('请填家人的姓名。')).toBeTruthy()
  expect(screen.getByText('请选和本人的关系。')).toBeTruthy()
  expect(screen.getByText(/^要本人签字同意，才能/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('家人的姓名'), { target: { value: '周小梅' } })
  fireEvent.click(screen.getByLabelText('子女'))
  fireEvent.click(screen.getByLabelText('本人看过说明，签了字'))
  await takeBreath()
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(await screen.findByText('7K3M-Q9XA-2B4C')).toBeTruthy()
  expect(cloud.calls.find(({ procedure }) => procedure === offerBinding.name)?.input).toEqual({
    ...FILE,
    as: 'family',
    kinship: 'child',
    familyName: '周小梅',
    consentOnPaper: true,
  })
})
