import { inviteFamily } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { FAMILY_OFFER_MS } from '@contract/bindings/bindingTerms'
import { ERROR_MESSAGES } from '@contract/errors'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import InviteFamily from './invite'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ personId: 'person-1' })
})

test('the person agrees, says whom, and gets a code for a day', async () => {
  cloud.answer(inviteFamily, () => ({
    ok: true,
    output: { code: '7K3MQ9XA2B4C', expiresAt: Date.now() + FAMILY_OFFER_MS - 1_000 },
  }))
  renderPage(<InviteFamily />)
  for (const point of CONSENT.family.points) expect(screen.getByText(point)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('完整的说明'))
  for (const text of CONSENT.family.paragraphs) expect(screen.getByText(text)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  fireEvent.change(screen.getByLabelText('家人的姓名'), { target: { value: '周小梅' } })
  fireEvent.click(screen.getByLabelText('子女'))
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(await screen.findByText('7K3M-Q9XA-2B4C')).toBeTruthy()
  expect(screen.getByText('还能用24小时')).toBeTruthy()
  expect(cloud.calls[0]?.input).toEqual({
    personId: 'person-1',
    kinship: 'child',
    familyName: '周小梅',
    consent: CONSENT.version,
  })
  fireEvent.click(screen.getByLabelText('复制绑定码'))
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '7K3M-Q9XA-2B4C' })
  expect(await screen.findByText('复制好了，发给家人就行。')).toBeTruthy()
})

test('without name and kinship nothing is made', () => {
  renderPage(<InviteFamily />)
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(screen.getByText('请填家人的姓名。')).toBeTruthy()
  expect(screen.getByText('请选和本人的关系。')).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

test('where too many codes wait, the way leads to where they are taken back', async () => {
  const message = ERROR_MESSAGES.TOO_MANY_OFFERS
  cloud.answer(inviteFamily, () => ({ ok: false, code: 'TOO_MANY_OFFERS', message }))
  renderPage(<InviteFamily />)
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  fireEvent.change(screen.getByLabelText('家人的姓名'), { target: { value: '周小梅' } })
  fireEvent.click(screen.getByLabelText('子女'))
  expect(screen.queryByLabelText('去收回几个')).toBeNull()
  fireEvent.click(screen.getByLabelText('做绑定码'))
  expect(await screen.findByText(message)).toBeTruthy()
  // With the largest words it would be below what is seen.
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ selector: '#field-wayOut' }),
    ),
  )
  fireEvent.click(screen.getByLabelText('去收回几个'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/bindings/mine/mine' })
})
