import { personalStorage } from './personalStorage'
import { removeFormerEntries } from './removeFormerEntries'

const OTHERS = [
  'lastAnswers',
  'draft:person:p1:health',
  'draft:person:new:s1',
  'draft:plan:c1',
  'draft:household:h1',
  'draft:delivery:d1',
  'draft:member:s1:2',
  'draft:leave:s1:2',
  'draft:invite:s1',
]
const OWN = ['draft:book', 'draft:join', 'draft:inviteFamily:p1', 'ownContact']

test('what was stored of other people goes, what is of oneself stays', () => {
  for (const name of [...OTHERS, ...OWN]) personalStorage.write(name, { name })
  removeFormerEntries()
  expect(OTHERS.map((name) => personalStorage.read(name))).toEqual(OTHERS.map(() => undefined))
  expect(OWN.map((name) => personalStorage.read(name))).toEqual(OWN.map((name) => ({ name })))
})
