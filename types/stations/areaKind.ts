/** What kind of area a place is, as its name ends. */
const KIND = /(街道|社区|[省市区县旗州盟镇乡村])$/u

/** 街道 of 巴川街道, 镇 of 安居镇; undefined where the name does not say. */
export function areaKindOf(place: string): string | undefined {
  return KIND.exec(place)?.[0]
}
