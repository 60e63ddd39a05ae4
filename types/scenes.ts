/**
 * The page that every mini-program code of ours opens. It never moves: printed codes lead to it.
 */
export const SCAN_PAGE = 'stations/scan/scan'

/** What a code may stand for, by the letter that its scene begins with. */
const LETTERS = {
  /** A station's public card; the value is its id. */
  station: 's',
  /** A household's card; the value is the card's secret code. */
  household: 'h',
  /** Joining a station as a member; the value is the invitation's code. */
  invitation: 'i',
  /** Binding a WeChat user to a file; the value is the offer's one-time code. */
  bindingOffer: 'b',
} as const
export type SceneKind = keyof typeof LETTERS

/** What a scanned code stands for. */
export interface Scene {
  kind: SceneKind
  value: string
}

// WeChat gives a code's scene 32 characters: the letter and the dot take two.
const VALUE = /^[A-Za-z0-9_-]{1,30}$/

/**
 * The text that a code carries: `s.tongliang-bachuan`, at most 32 characters.
 * @throws Error where the value does not fit; its schema should have refused it.
 */
export function sceneOf({ kind, value }: Scene): string {
  if (!VALUE.test(value)) throw new Error(`A scene cannot hold this value of a ${kind}`)
  return `${LETTERS[kind]}.${value}`
}

/** What a code's text stands for, or undefined where it is none of ours. */
export function readScene(text: string): Scene | undefined {
  const [letter, value = '', ...rest] = text.split('.')
  const kind = SCENE_KINDS.find((each) => LETTERS[each] === letter)
  if (!kind || rest.length > 0 || !VALUE.test(value)) return undefined
  return { kind, value }
}

const SCENE_KINDS = Object.keys(LETTERS) as SceneKind[]
