/** A mini-program code that was made. */
export interface MadeCode {
  /** Empty for the home page when nobody told the local cloud its pages. */
  page: string
  scene: string
  envVersion: string
  /** What a scanner reads from the picture. */
  text: string
  /** Milliseconds since the epoch on the local cloud's clock. */
  madeAt: number
}

/** The codes made last, so that a developer can open one without a camera. */
export interface MadeCodes {
  /** False when this minute has had as many requests as production allows. */
  admit(now: number): boolean
  add(code: MadeCode): void
  /** The newest first. */
  list(limit: number): MadeCode[]
  clear(): void
}

const CODES_KEPT = 1000
const REQUESTS_PER_MINUTE = 5000
const MINUTE_MS = 60_000

/** Creates an empty list that forgets the oldest code beyond `CODES_KEPT`. */
export function createMadeCodes(): MadeCodes {
  let codes: MadeCode[] = []
  let minute = Number.NaN
  let requests = 0

  return {
    admit(now) {
      const current = Math.floor(now / MINUTE_MS)
      requests = current === minute ? requests + 1 : 1
      minute = current
      return requests <= REQUESTS_PER_MINUTE
    },
    add(code) {
      codes.push(code)
      if (codes.length > CODES_KEPT) codes.shift()
    },
    list: (limit) => codes.toReversed().slice(0, limit),
    clear() {
      codes = []
    },
  }
}
