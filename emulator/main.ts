import { readCommandLine, USAGE } from './commandLine'
import { startLocalCloud } from './startLocalCloud'

const OLDEST_NODE = [20, 12]
/** A function run that does not end must not keep the process alive. */
const CLOSE_LIMIT_MS = 1500

async function main(): Promise<void> {
  requireNode(process.versions.node)
  const options = readCommandLine(process.argv.slice(2))
  if (options === 'help') {
    console.log(USAGE)
    return
  }
  // Production's clock is UTC. Workers take the zone of this process, so it is set before any starts.
  process.env.TZ = options.env?.TZ ?? 'UTC'
  const cloud = await startLocalCloud(options)
  console.log(`The local cloud listens on ${cloud.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref()
      void cloud.close().then(() => process.exit(0))
    })
  }
}

function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Error(`Node ${version} is too old: ${OLDEST_NODE.join('.')} or newer is needed.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
