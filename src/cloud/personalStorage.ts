import Taro from '@tarojs/taro'
import { visitor } from './visitor'

/**
 * Storage on this phone for what belongs to one person. Each entry carries whose it is: whoever comes
 * next in the same browser is told there is nothing, and overwrites it.
 */
export const personalStorage = {
  /** What was stored under the name by the same person; undefined otherwise. */
  read(name: string): unknown {
    const entry: unknown = Taro.getStorageSync(keyOf(name))
    if (typeof entry !== 'object' || entry === null) return undefined
    return Reflect.get(entry, 'owner') === visitor() ? Reflect.get(entry, 'value') : undefined
  },

  /** Stores a JSON value. A phone that is full keeps nothing: the page works on without. */
  write(name: string, value: unknown): void {
    try {
      Taro.setStorageSync(keyOf(name), { owner: visitor(), value })
    } catch (thrown) {
      console.warn('storage is full', thrown)
    }
  },

  remove(name: string): void {
    Taro.removeStorageSync(keyOf(name))
  },

  /** Removes what is stored here under the names that are meant, whoever's it is. */
  removeWhere(isMeant: (name: string) => boolean): void {
    for (const key of Taro.getStorageInfoSync().keys) {
      const isHere = key.startsWith(PREFIX)
      if (isHere && isMeant(key.slice(PREFIX.length))) Taro.removeStorageSync(key)
    }
  },

  /** Removes everything that is stored here, whoever's it is. */
  clear(): void {
    personalStorage.removeWhere(() => true)
  },
}

const PREFIX = 'personal:'

function keyOf(name: string): string {
  return `${PREFIX}${name}`
}
