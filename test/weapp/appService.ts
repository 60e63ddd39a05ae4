import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What Node, the DOM or a browser has, and WeChat's app service has not. */
const MISSING = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'self',
  'global',
  'globalThis',
  'process',
  'Buffer',
  'fetch',
  'XMLHttpRequest',
  'AbortController',
  'AbortSignal',
  'Event',
  'EventTarget',
  'MutationObserver',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'performance',
  'MessageChannel',
  'BroadcastChannel',
  'queueMicrotask',
  'structuredClone',
  'setImmediate',
  'requestAnimationFrame',
  'Intl',
  'Blob',
  'FormData',
  'importScripts',
] as const

/** What WeChat gives to a mini-program besides the language. */
export interface Given {
  wx: object
  App: (options: object) => void
  Page: (options: object) => void
  Component: (options: object) => void
  Behavior: (options: object) => unknown
  getApp: () => unknown
  getCurrentPages: () => unknown[]
  console: Pick<Console, 'log' | 'info' | 'warn' | 'error'>
  Date: DateConstructor
  setTimeout: (callback: () => void, ms?: number) => unknown
  setInterval: (callback: () => void, ms?: number) => unknown
}

/**
 * Runs the files of a built mini-program the way WeChat's app service does: CommonJS, each file once,
 * nothing of Node or a browser in sight, and no making of functions from text.
 */
export class AppService {
  readonly #modules = new Map<string, { exports: unknown }>()

  constructor(readonly given: Given) {}

  /**
   * Runs a file and gives back its exports.
   * @param file its path, with or without `.js`.
   */
  run(file: string): unknown {
    const script = file.endsWith('.js') ? file : `${file}.js`
    const loaded = this.#modules.get(script)
    if (loaded) return loaded.exports
    const module = { exports: {} }
    this.#modules.set(script, module)
    const names = { ...this.given, ...NEVER, Function: NoFunction }
    const code = `${readFileSync(script, 'utf8')}\n//# sourceURL=${script}`
    const body = new Function('require', 'module', 'exports', ...Object.keys(names), code)
    const require = (wanted: string) => this.run(path.join(path.dirname(script), wanted))
    body.call(undefined, require, module, module.exports, ...Object.values(names))
    return module.exports
  }

  /** Forgets a file, so that it runs again: each page is made anew when it is opened. */
  forget(file: string): void {
    this.#modules.delete(`${file}.js`)
  }
}

const NEVER = Object.fromEntries(MISSING.map((name) => [name, undefined]))

/** In WeChat `new Function` gives back something that does nothing. */
function NoFunction(): () => undefined {
  return () => undefined
}
NoFunction.prototype = Function.prototype
