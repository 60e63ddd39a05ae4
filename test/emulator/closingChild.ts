import { setTimeout as delay } from 'node:timers/promises'
import { startLocalCloud } from '../../emulator/startLocalCloud'
import { FIXTURES } from './startCloud'

/** Run as a process of its own: closes as soon as timers have fired, and says so; then nothing may hold it. */
async function fireAndClose(dataFolder: string): Promise<void> {
  const cloud = await startLocalCloud({
    functionsFolder: FIXTURES,
    dataFolder,
    timers: true,
    quiet: true,
  })
  while (cloud.calls.list({ functionName: 'ticking' }).length === 0) await delay(5)
  const loading = fetch(`${cloud.url}/invoke/whoami`, { method: 'POST' }).catch(() => undefined)
  await delay(40)
  await cloud.close()
  await loading
  process.send?.('closed')
  process.disconnect?.()
}

void fireAndClose(process.argv[2] ?? '')
