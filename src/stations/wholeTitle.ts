const ENDINGS = /(省|市|区|县|旗|州|盟|镇|乡|街道)$/

/** What a station and all below it are called together: 全区 of 铜梁区, 全街道 of 巴川街道. */
export function wholeTitle(place: string): string {
  const [ending] = ENDINGS.exec(place) ?? []
  return ending === undefined ? '连下面的站' : `全${ending}`
}
