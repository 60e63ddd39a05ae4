import { myMemberships } from '@contract/members'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../test/doubles/cloud'
import { POST } from '../../test/doubles/examples'
import { renderPage } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
import { AtStation } from './AtStation'

function open(): void {
  renderPage(<AtStation keeps="档案都在">{({ name }) => <>{`您好，${name}`}</>}</AtStation>)
}

beforeEach(() => {
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

test('who works at the station is let in as what they are there', async () => {
  open()
  expect(await screen.findByText('您好，李敏')).toBeTruthy()
})

test('who works elsewhere is shown where to begin', async () => {
  phone.open({ stationId: 'anju' })
  open()
  fireEvent.click(await screen.findByLabelText('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
  expect(screen.queryByText(/^您好/)).toBeNull()
})

test('an address without a station names none', () => {
  phone.open({})
  open()
  expect(screen.getByText('请从“站里的事”打开')).toBeTruthy()
})

test('while it is not known who looks, nobody is let in, and nothing is lost', async () => {
  cloud.answer(myMemberships, () => ({ ok: false, code: 'FAILED', message: '' }))
  open()
  expect(await screen.findByText('等一分钟再试，档案都在。')).toBeTruthy()
  expect(screen.queryByText(/^您好/)).toBeNull()
})
