import path from 'node:path'
import { JSDOM } from 'jsdom'
import { AppService, type Given } from './appService'
import { type CallFunction, type Deeds, makeWx } from './wechat'

/** The part of miniprogram-simulate that is used; it has no types. */
interface Simulate {
  load(file: string, options: { rootPath: string; compiler: 'official' }): string
  render(id: string): Rendered
}
interface Rendered {
  attach(parent: unknown): void
  detach(): void
  dom: { textContent: string }
  instance: Lifecycle
  querySelectorAll(selector: string): { dispatchEvent(name: string): void }[]
}
type Lifecycle = Partial<
  Record<'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload', (options: object) => void>
> & { route?: string; data?: object; onShareAppMessage?: (options: object) => object }

/** The world around a mini-program. */
export interface Surroundings {
  callFunction: CallFunction
  /** The phone's clock, in ms since 1970. */
  now: () => number
  /** What an earlier visit left in the phone's storage. */
  storage: Map<string, unknown>
}

/** A page that stands open. */
export interface OpenPage {
  text(): string
  /** All that the page has given to its template, as JSON. */
  data(): string
  /** Taps what a selector of classes finds; the last one of several with -1. */
  tap(selector: string, index?: number): void
  /** What WeChat is given when the page is passed on; undefined where it may not be. */
  share(): object | undefined
  close(): void
}

/**
 * A built mini-program, run by WeChat's own template compiler and component engine, in an app
 * service that has no more than WeChat's. One for each process: the engine is global.
 */
export class MiniProgram {
  /** What the mini-program logged as an error, and what a timer of its threw. */
  readonly errors: string[] = []
  readonly deeds: Deeds = { opened: [], called: [] }
  readonly #dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  readonly #service: AppService
  readonly #simulate: Simulate
  readonly #components = new Map<string, string>()
  readonly #stack: Lifecycle[] = []

  #isClosed = false

  /** @param root the build: the folder of app.json. */
  constructor(
    readonly root: string,
    surroundings: Surroundings,
  ) {
    this.#simulate = loadSimulate(this.#dom, (file) => this.#runAgain(file))
    let app: Record<string, (options: object) => void> = {}
    this.#service = new AppService({
      ...this.#engine(),
      ...this.#time(surroundings.now),
      wx: makeWx(surroundings.callFunction, this.deeds, surroundings.storage),
      App: (options) => {
        app = options as typeof app
      },
      getApp: () => app,
    })
    this.#service.run(path.join(root, 'app.js'))
    for (const event of ['onLaunch', 'onShow']) app[event]?.({ path: '', query: {}, scene: 1001 })
  }

  /**
   * Opens a page on top of the others.
   * @param page its path in app.json.
   */
  open(page: string, query: object = {}): OpenPage {
    const rendered = this.#render(page)
    const { instance } = rendered
    instance.route = page
    this.#stack.push(instance)
    rendered.attach(this.#dom.window.document.body)
    instance.onLoad?.(query)
    instance.onShow?.({})
    instance.onReady?.({})
    return {
      ...viewOf(rendered),
      close: () => {
        instance.onUnload?.({})
        this.#stack.pop()
        rendered.detach()
      },
    }
  }

  /** Shows the custom tab bar of the page on top. */
  openTabBar(): OpenPage {
    const rendered = this.#render('custom-tab-bar/index')
    rendered.attach(this.#dom.window.document.body)
    return { ...viewOf(rendered), close: () => rendered.detach() }
  }

  /** Stops its timers and lets go of the window. */
  close(): void {
    this.#isClosed = true
    this.#dom.window.close()
  }

  #engine(): Pick<Given, 'Component' | 'Behavior' | 'Page' | 'getCurrentPages' | 'console'> {
    const { Component, Behavior } = globalThis as unknown as Given
    return {
      Component,
      Behavior,
      Page: (options) => Component(asComponent(options)),
      getCurrentPages: () => this.#stack,
      console: { ...console, error: (...words) => this.#complain(words) },
    }
  }

  /** The phone's clock, and timers that neither outlive the mini-program nor hold up the process. */
  #time(now: () => number): Pick<Given, 'Date' | 'setTimeout' | 'setInterval'> {
    const unlessClosed = (callback: () => void) => () => {
      if (this.#isClosed) return
      try {
        callback()
      } catch (thrown) {
        this.#complain([thrown])
      }
    }
    return {
      Date: dateBy(now),
      setTimeout: (callback, ms) => setTimeout(unlessClosed(callback), ms).unref(),
      setInterval: (callback, ms) => setInterval(unlessClosed(callback), ms).unref(),
    }
  }

  #render(page: string): Rendered {
    // The engine keeps every class it has loaded: once for each page will do.
    const id =
      this.#components.get(page) ??
      this.#simulate.load(path.join(this.root, page), {
        rootPath: this.root,
        compiler: 'official',
      })
    this.#components.set(page, id)
    return this.#simulate.render(id)
  }

  #runAgain(file: string): void {
    this.#service.forget(file)
    this.#service.run(file)
  }

  #complain(words: unknown[]): void {
    this.errors.push(words.map((word) => (word instanceof Error ? word.stack : word)).join(' '))
  }
}

function viewOf(rendered: Rendered): Omit<OpenPage, 'close'> {
  return {
    text: () => rendered.dom.textContent,
    data: () => JSON.stringify(rendered.instance.data),
    share: () => rendered.instance.onShareAppMessage?.({ from: 'button' }),
    tap: (selector, index = 0) => {
      const found = rendered.querySelectorAll(selector).at(index)
      if (!found) throw new Error(`Nothing on the page is ${selector}.`)
      found.dispatchEvent('tap')
    },
  }
}

/** A `Date` that goes by another clock. */
function dateBy(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (_date, parts: unknown[]) => Reflect.construct(Date, parts.length ? parts : [now()]),
    get: (_date, name) => (name === 'now' ? now : Reflect.get(Date, name)),
  })
}

/** The engine knows components alone: a page is one whose callbacks are methods. */
function asComponent(page: object): object {
  const entries = Object.entries(page)
  const methods = entries.filter(([, value]) => typeof value === 'function')
  return { data: Reflect.get(page, 'data') ?? {}, methods: Object.fromEntries(methods) }
}

/** The engine reads the DOM from the globals, and runs each script through `runJs`. */
function loadSimulate(dom: JSDOM, runJs: (file: string) => void): Simulate {
  const { window } = dom
  const { document, Event, CustomEvent, TouchEvent, Element } = window
  Object.assign(globalThis, { window, document, Event, CustomEvent, TouchEvent, Element })
  const simulate = require('miniprogram-simulate') as Simulate
  const parts = require('miniprogram-simulate/src/utils') as { runJs: (file: string) => void }
  parts.runJs = runJs
  return simulate
}
