import { Goals } from '@contract/people/personCarePlan'
import { CARE_PLAN } from '../../../test/doubles/people'
import { changesPlan, goalsOf, NO_CHANGES, typedGoals } from './planForm'

test('goals are the same after they stood in the form, with who did what', () => {
  const typed = typedGoals(NO_CHANGES, CARE_PLAN)
  expect(Goals.parse(goalsOf(typed))).toEqual(CARE_PLAN.goals)
  expect(changesPlan(NO_CHANGES, CARE_PLAN)).toBe(false)
  expect(changesPlan({ ...NO_CHANGES, goals: JSON.stringify(typed) }, CARE_PLAN)).toBe(false)
})

test('another word or another lead is a change', () => {
  const [goal] = CARE_PLAN.goals
  const goals = JSON.stringify([{ text: goal?.text, steps: [{ text: '别的', due: '2026-08-01' }] }])
  expect(changesPlan({ ...NO_CHANGES, goals }, CARE_PLAN)).toBe(true)
  expect(changesPlan({ ...NO_CHANGES, leadNo: 9 }, CARE_PLAN)).toBe(true)
  expect(changesPlan({ ...NO_CHANGES, leadNo: CARE_PLAN.lead.memberNo }, CARE_PLAN)).toBe(false)
})

test('a new plan begins with one goal of one step; a draft that cannot be read is none', () => {
  const empty = [{ text: '', steps: [{ text: '', due: '' }] }]
  expect(goalsOf(typedGoals(NO_CHANGES, undefined))).toEqual(empty)
  expect(goalsOf(typedGoals({ ...NO_CHANGES, goals: '{' }, undefined))).toEqual(empty)
})
