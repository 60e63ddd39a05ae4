import { endBinding } from '@contract/bindings'
import { ERROR_MESSAGES } from '@contract/errors'
import Taro from '@tarojs/taro'
import { act } from '@testing-library/react'
import { cloud } from '../../test/doubles/cloud'
import { renderPageHook } from '../../test/doubles/renderPage'
import { useDraft } from './useDraft'
import { useDraftedWrite } from './useDraftedWrite'

const TIE = { personId: 'person-1', stationId: 'bachuan' }
const scrolled = () => act(() => new Promise((resolve) => setTimeout(resolve, 60)))

function renderForm() {
  return renderPageHook(() => {
    const draft = useDraft('others', 'tie', { tieId: '', why: '' })
    return useDraftedWrite(draft, endBinding, { ...TIE, ...draft.form }, { order: ['why', 'tie'] })
  }).result
}

test('the topmost wrong field of the form is put in sight, and all stand where they belong', async () => {
  const form = renderForm()
  await act(async () => expect(await form.current.submit()).toBeUndefined())
  await scrolled()
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(
    expect.objectContaining({ selector: '#field-why' }),
  )
  expect(form.current.issueAt('why')).toBe('请填原因。')
  expect(form.current.issueAt('tie')).toBeTruthy()
  expect(cloud.calls).toEqual([])
})

test('a change takes a refusal away; what was handed in is forgotten', async () => {
  const message = ERROR_MESSAGES.NOT_FOUND
  cloud.answer(endBinding, () => ({ ok: false, code: 'NOT_FOUND', message }))
  const form = renderForm()
  act(() => form.current.draft.change({ tieId: 'tie-1', why: '换了手机' }))
  await act(async () => expect(await form.current.submit()).toBeUndefined())
  expect(form.current.write.error?.message).toBe(message)
  expect(form.current.draft.form.why).toBe('换了手机')
  await act(async () => form.current.draft.change({ why: '换了微信' }))
  expect(form.current.write.error).toBeUndefined()
  cloud.give(endBinding, {})
  await act(async () => expect(await form.current.submit()).toEqual({}))
  expect(form.current.draft.form).toEqual({ tieId: '', why: '' })
  expect(form.current.issueAt('why')).toBeUndefined()
})
