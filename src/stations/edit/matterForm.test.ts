import { fieldIssues } from '@contract/fieldIssues'
import { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { bringIn, changesMatter, matterEdit, NO_CHANGES, placeOf, writeBring } from './matterForm'

const offered: OfferedMatter = {
  matter: 'preferential',
  note: '办证、换证',
  bring: [{ item: '身份证', note: '原件' }, { item: '一寸照片' }],
}
const edit = (draft: Partial<typeof NO_CHANGES>) =>
  matterEdit('bachuan', offered, { ...NO_CHANGES, ...draft })

test('what was not touched changes nothing', () => {
  expect(changesMatter(edit({}), offered)).toBe(false)
  expect(changesMatter(edit({ note: ' 办证、换证 ' }), offered)).toBe(false)
  expect(changesMatter(edit({ bring: writeBring(bringIn(NO_CHANGES, offered)) }), offered)).toBe(
    false,
  )
})

test('another thing to bring goes along with those that are there', () => {
  const items = [...bringIn(NO_CHANGES, offered), { item: '户口本', note: ' ' }]
  const changed = edit({ bring: writeBring(items) })
  expect(changed.matters?.[0]?.bring).toEqual([...offered.bring, { item: '户口本' }])
  expect(changesMatter(changed, offered)).toBe(true)
  expect(fieldIssues(editStation.input, changed)).toEqual([])
})

test('a draft that is no list is passed over', () => {
  expect(bringIn({ ...NO_CHANGES, bring: '身份证' }, offered)).toHaveLength(2)
})

test('what is wrong with a thing to bring stands at that thing', () => {
  const wrong = edit({
    bring: writeBring([
      { item: '身份证', note: '' },
      { item: '', note: '' },
    ]),
  })
  const [issue] = fieldIssues(editStation.input, wrong)
  expect(placeOf(issue?.path ?? '')).toBe('bring.1.item')
})
