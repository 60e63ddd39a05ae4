import { pinyin } from 'pinyin-pro'

/** How a place sounds: 巴川街道 is bachuanjiedao; ü is v, as on keyboards. Latin letters stand as they are. */
export function placeSpelling(place: string): string {
  return pinyin(place, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
