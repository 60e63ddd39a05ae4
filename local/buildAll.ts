import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../config/buildApp'
import { buildFunctions } from '../config/buildFunctions'

const ROOT = join(__dirname, '..')
const FRAME = join(ROOT, 'dist/frame')

/** Somebody the bar beside the phone offers. */
export interface Choice {
  openId: string
  name: string
  role: string
  says: string
}

/** Builds what is missing or older than its sources, and says so as it goes. */
export async function buildAll(actors: readonly Choice[]): Promise<void> {
  await step('Cloud functions', () => buildFunctions())
  await step('Mini-program for the browser', () => buildApp('h5', { quiet: true }))
  copyFrame(actors)
}

/** Names a step and prints a dot each second until it is done. */
async function step(what: string, build: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  process.stdout.write(`${what} `)
  const ticking = setInterval(() => process.stdout.write('.'), 1000)
  try {
    await build()
  } finally {
    clearInterval(ticking)
  }
  console.log(` ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

function copyFrame(actors: readonly Choice[]): void {
  mkdirSync(FRAME, { recursive: true })
  cpSync(join(ROOT, 'local/frame'), FRAME, { recursive: true })
  const offered = actors.map(({ openId, name, role, says }) => ({ openId, name, role, says }))
  writeFileSync(join(FRAME, 'actors.json'), JSON.stringify(offered))
}
