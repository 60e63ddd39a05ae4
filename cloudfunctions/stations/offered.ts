import type { StationHome } from '@contract/stations/stationShapes'
import type { Station } from './store'

/** The station's matters, each with the ways in which some window delivers it. */
export function offered({
  matters,
  windows,
}: Pick<Station, 'matters' | 'windows'>): StationHome['matters'] {
  return matters.map((each) => {
    const handling = windows.filter((window) => window.matters.includes(each.matter))
    return { ...each, ways: [...new Set(handling.flatMap((window) => window.ways))] }
  })
}
