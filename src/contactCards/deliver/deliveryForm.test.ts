import { recordDelivery } from '@contract/contactCards'
import { fieldIssues } from '@contract/fieldIssues'
import { deliveryOf, newDeliveryForm } from './deliveryForm'

const form = newDeliveryForm('2026-07-13', 3)
const issuesOf = (delivery: unknown) =>
  fieldIssues(recordDelivery.input, {
    stationId: 'bachuan',
    householdId: 'household-1',
    issue: 1,
    delivery,
  })

test('nothing chosen: the way is asked for first', () => {
  expect(issuesOf(deliveryOf(form, undefined))[0]?.path).toBe('delivery.way')
})

test('handed over to nobody: the name is asked for', () => {
  const issues = issuesOf(deliveryOf({ ...form, way: 'handedOver', name: ' ' }, undefined))
  expect(issues.map(({ path }) => path)).toEqual(['delivery.to.name'])
  expect(issues[0]?.message).toBe('请填谁收的卡。')
})

test('a name that was typed before nobody was at home is not handed in', () => {
  const delivery = deliveryOf({ ...form, way: 'notAtHome', name: '周建军' }, undefined)
  expect(delivery).not.toHaveProperty('to')
  expect(issuesOf(delivery)).toEqual([])
})

test('all of it', () => {
  const filled = {
    ...form,
    way: 'handedOver',
    name: '周桂芳',
    relation: 'family',
    note: '老人耳背',
  }
  expect(deliveryOf(filled, 'cloud://photo')).toEqual({
    way: 'handedOver',
    to: { name: '周桂芳', relation: 'family' },
    on: '2026-07-13',
    byNo: 3,
    photoId: 'cloud://photo',
    note: '老人耳背',
  })
})
