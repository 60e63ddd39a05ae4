import { pinyin } from 'pinyin-pro'

/** How a name sounds, as people type it who look for it. */
export interface Spelling {
  /** zhoujianjun; ü is v, as on keyboards. */
  pinyin: string
  /** zjj */
  initials: string
}

/** Surnames are read as surnames: 单 is shan, 曾 is zeng. Latin letters stand as they are. */
export function spellingOf(name: string): Spelling {
  const syllables = pinyin(name, {
    mode: 'surname',
    surname: 'head',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  }).flatMap((each) => each.split(/[\s·.'-]+/))
  const letters = syllables.map(lettersOf).filter((each) => each !== '')
  return { pinyin: letters.join(''), initials: letters.map((each) => each[0]).join('') }
}

/** The letters of a text that pinyin is written with, small. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
}
