import { fieldIssues } from '@contract/fieldIssues'
import { editStation } from '@contract/stations'
import type { StationSettings } from '@contract/stations/stationEdits'
import { changesAnything, NO_CHANGES, periodsIn, stationEdit, writePeriods } from './stationForm'

const settings: StationSettings = {
  dutyPhone: '023-0000-1234',
  supervisionPhone: '023-0000-5678',
  address: '中兴路1号',
  location: { latitude: 29.8, longitude: 106 },
  hours: { workday: [{ opens: '08:30', closes: '12:00' }], weekend: [], holiday: [] },
  matters: [],
  closedDates: [],
}
const edit = (draft: Partial<typeof NO_CHANGES>) =>
  stationEdit('bachuan', settings, { ...NO_CHANGES, ...draft })

test('only what differs from what is stored is sent', () => {
  expect(edit({ address: '中兴路2号 ' })).toEqual({ stationId: 'bachuan', address: '中兴路2号' })
  expect(edit({ dutyPhone: '０２３-0000-9999' })).toEqual({
    stationId: 'bachuan',
    dutyPhone: '023-0000-9999',
  })
})

test('what is typed as it was changes nothing', () => {
  const same = {
    dutyPhone: ' 023-0000-1234',
    supervisionPhone: '023-0000-5678',
    address: '中兴路1号',
    workday: writePeriods([['830', '12点']]),
    weekend: writePeriods([]),
  }
  expect(changesAnything(edit({}))).toBe(false)
  expect(changesAnything(edit(same))).toBe(false)
})

test('a stored number that would be refused today stays, and goes with no other change', () => {
  const stored = { ...settings, dutyPhone: '0000-0000-00', supervisionPhone: '1-1-0' }
  const draft = { ...NO_CHANGES, dutyPhone: stored.dutyPhone, address: '新路1号' }
  const edited = stationEdit('bachuan', stored, draft)
  expect(edited).toEqual({ stationId: 'bachuan', address: '新路1号' })
  expect(fieldIssues(editStation.input, edited)).toEqual([])
})

test('an emptied supervision phone is taken away, an emptied duty phone is refused', () => {
  expect(edit({ supervisionPhone: ' ' })).toMatchObject({ supervisionPhone: null })
  const issues = fieldIssues(editStation.input, edit({ dutyPhone: '' }))
  expect(issues.map(({ path }) => path)).toEqual(['dutyPhone'])
})

test('the place on the map goes only where the station has moved, and there is one', () => {
  expect(edit({ address: '新路1号' })).not.toHaveProperty('location')
  expect(edit({ location: '' })).toMatchObject({ location: null })
  const { location: _, ...unmapped } = settings
  expect(stationEdit('bachuan', unmapped, { ...NO_CHANGES, location: '' })).not.toHaveProperty(
    'location',
  )
})

test('hours of one kind of day go along with the others as they are', () => {
  const changed = edit({ weekend: writePeriods([['9', '1130']]) })
  expect(changed.hours).toEqual({
    workday: [{ opens: '08:30', closes: '12:00' }],
    weekend: [{ opens: '09:00', closes: '11:30' }],
    holiday: [],
  })
  expect(fieldIssues(editStation.input, changed)).toEqual([])
})

test.each(['{"a":1}', '08:30'])('a draft that is no periods is passed over: %s', (workday) => {
  const draft = { ...NO_CHANGES, workday }
  expect(periodsIn(draft, settings, 'workday')).toEqual([['08:30', '12:00']])
})
