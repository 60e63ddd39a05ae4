import { isDeepStrictEqual } from 'node:util'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { editStation } from '@contract/stations'
import type { OfferedMatter } from '@contract/stations/stationTerms'
import { refuseField } from '../shared/refuseField'
import type { WriteContext } from '../shared/serve'
import { changeOwnStation } from './changeOwnStation'
import type { Station, StationChanges } from './store'

type Edit = Omit<InputOf<typeof editStation>, 'stationId'>

/** Changes what the head named, and only that: two heads who edit at once lose nothing. */
export async function edit(
  { stationId, ...wanted }: InputOf<typeof editStation>,
  context: WriteContext,
): Promise<OutputOf<typeof editStation>> {
  return changeOwnStation(stationId, 'edit', context, (station) => changesOf(station, wanted))
}

function changesOf(station: Station, { matters, ...wanted }: Edit): StationChanges {
  const { supervisionPhone = null, location = null } = station
  const before = { ...station, supervisionPhone, location }
  const after = { ...wanted, ...(matters && { matters: mattersAfter(station.matters, matters) }) }
  const changed = Object.entries(after).filter(
    ([field, value]) =>
      value !== undefined && !isDeepStrictEqual(value, Reflect.get(before, field)),
  )
  return Object.fromEntries(changed)
}

/** The station's matters with those put in their place that the head wrote anew. */
function mattersAfter(
  offered: readonly OfferedMatter[],
  wanted: readonly OfferedMatter[],
): OfferedMatter[] {
  const unknown = wanted.findIndex(({ matter }) => !offered.some((each) => each.matter === matter))
  if (unknown >= 0) {
    refuseField(`matters.${unknown}.matter`, '事项', '这件事不在本站办的事里，请去掉这一项。')
  }
  return offered.map((each) => wanted.find(({ matter }) => matter === each.matter) ?? each)
}
