import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CollectionDeclaration } from '../../../emulator/database/database'
import { CloudError } from '../../../emulator/errors'
import { type Meter, newMeter } from '../../../emulator/meter'
import { type TemporaryDatabase, temporaryDatabase } from './temporaryDatabase'

/** What the tests use of the SDK: its own types describe callbacks and older versions. */
interface Reply {
  _id: string
  _ids: string[]
  data: Record<string, unknown>
  total: number
  list: unknown[]
  stats: Record<string, number>
}

interface Question {
  where(query: unknown): Question
  orderBy(path: string, direction: 'asc' | 'desc'): Question
  skip(count: number): Question
  limit(count: number): Question
  field(projection: unknown): Question
  get(): Promise<Reply>
  count(): Promise<Reply>
  update(options: { data: unknown }): Promise<Reply>
  set(options: { data: unknown }): Promise<Reply>
  remove(): Promise<Reply>
}

interface Pipeline {
  match(filter: unknown): Pipeline
  group(spec: unknown): Pipeline
  lookup(spec: unknown): Pipeline
  end(): Promise<Reply>
}

interface Collection extends Question {
  add(options: { data: unknown }): Promise<Reply>
  doc(id: string): Question
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

interface Command {
  and(other: Command): Command
}

type Operator = (operand?: unknown) => Command

export interface Sdk {
  init(options: { env: string }): void
  database(): {
    collection(name: string): Collection
    command: Record<'in' | 'inc' | 'push' | 'remove' | 'gt' | 'gte' | 'lt', Operator> & {
      aggregate: Record<string, Operator>
    }
    serverDate(): unknown
    startTransaction(): Promise<Transaction>
    runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
  }
}

/** The unmodified SDK, talking over loopback to a database of its own. */
export interface SdkWorld {
  world: TemporaryDatabase
  cloud: Sdk
  /** What each request cost, in order. */
  requests: (Meter & { action: string })[]
  stop(): Promise<void>
}

export async function startSdkWorld(collections: CollectionDeclaration[]): Promise<SdkWorld> {
  const world = await temporaryDatabase({ collections })
  const requests: SdkWorld['requests'] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const meter = { ...newMeter(), action: String(body.action) }
    requests.push(meter)
    response.end(JSON.stringify({ ...(await answer(world, body, meter)), requestId: 'r' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const environment = { ...process.env }
  const { port } = server.address() as AddressInfo
  Object.assign(process.env, environmentFor(port))
  const cloud: Sdk = require('wx-server-sdk')
  cloud.init({ env: 'local' })
  return {
    world,
    cloud,
    requests,
    async stop() {
      process.env = environment
      await new Promise((resolve) => server.close(resolve))
      await world.destroy()
    },
  }
}

function environmentFor(port: number): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    WX_CONTEXT_KEYS: 'WX_API_TOKEN',
    WX_API_TOKEN: 'invocation-1',
  }
}

async function answer(
  world: TemporaryDatabase,
  body: Record<string, unknown>,
  meter: Meter,
): Promise<object> {
  const action = world.database.actions[String(body.action)]
  if (!action) return { code: 'INVALID_ACTION', message: String(body.action) }
  try {
    const invocationId = String(body.wxCloudApiToken)
    return await action(body, { now: () => world.now, invocationId, meter })
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message }
    throw error
  }
}
