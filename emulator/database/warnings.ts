/** Says each thing once, so that a busy function does not drown its own log. */
export class Warnings {
  readonly #said = new Set<string>()
  readonly #say: (message: string) => void

  constructor(say: (message: string) => void) {
    this.#say = say
  }

  /** Says the message unless something with the same key has been said. */
  once(key: string, message: string): void {
    if (this.#said.has(key)) return
    this.#said.add(key)
    this.#say(message)
  }

  /** Says the message each time. */
  always(message: string): void {
    this.#say(message)
  }
}
