import { visitor } from './visitor'

interface Entry {
  owner: string
  value: unknown
}

const entries = new Map<string, Entry>()

/**
 * What the mini-program remembers as long as it runs and never stores: data of other people, which
 * must not lie open on the phone of whoever works with it.
 */
export const personalMemory = {
  /** What the same person wrote under the name; undefined otherwise. */
  read(name: string): unknown {
    const entry = entries.get(name)
    return entry?.owner === visitor() ? entry.value : undefined
  },

  write(name: string, value: unknown): void {
    entries.set(name, { owner: visitor(), value })
  },

  remove(name: string): void {
    entries.delete(name)
  },

  /** Forgets everything, whoever's it is. */
  clear(): void {
    entries.clear()
  },
}
