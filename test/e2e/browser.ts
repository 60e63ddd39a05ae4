import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const HOW_TO_GET_ONE =
  'No Chromium found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium), or name one in CHROMIUM_PATH.'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The phone that the look is drawn for. */
export const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 } as const

/** The path of a Chromium, from CHROMIUM_PATH or PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/snap/bin']
  const candidates = named
    ? [named]
    : folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
  return [...candidates, '/Applications/Chromium.app/Contents/MacOS/Chromium'].find(isExecutable)
}

/**
 * `describe`, for tests that need a browser: they are skipped, and it is said how to get one, where
 * there is none; except in CI, where they run and fail.
 */
export function describeWithBrowser(name: string, tests: () => void): void {
  if (findChromium() || process.env.CI) {
    describe(name, tests)
    return
  }
  console.warn(`${name}: skipped. ${HOW_TO_GET_ONE}`)
  describe.skip(name, tests)
}

/**
 * Starts a Chromium without a window; the caller closes it.
 * @throws Error that says how to get one, where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(HOW_TO_GET_ONE)
  return chromium.launch({ executablePath, args: FLAGS })
}

/** A fresh phone: its own storage, nobody known. */
export async function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ ...PHONE, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
