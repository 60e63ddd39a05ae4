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
  const syllables = syllablesOf(name)
  return { pinyin: syllables.join(''), initials: syllables.map((each) => each[0]).join('') }
}

/** Whether a name begins with some syllables, none of them cut in two: 何星 does with hexing, not with hexin. */
export function beginsWith(name: string, sound: string): boolean {
  let begun = ''
  for (const syllable of syllablesOf(name)) {
    if (begun.length >= sound.length) break
    begun += syllable
  }
  return begun === sound
}

function syllablesOf(name: string): string[] {
  return pinyin(name, {
    mode: 'surname',
    surname: 'head',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((each) => each.split(/[\s·.'-]+/))
    .map(lettersOf)
    .filter((each) => each !== '')
}

/** The letters of a text that pinyin is written with, small. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[^a-z]/g, '')
}
