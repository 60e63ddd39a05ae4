import { areaKindOf } from '@contract/stations/areaKind'

/** What a station and all below it are called together: 全区 of 铜梁区, 全街道 of 巴川街道. */
export function wholeTitle(place: string): string {
  const kind = areaKindOf(place)
  return kind === undefined ? '连下面的站' : `全${kind}`
}
