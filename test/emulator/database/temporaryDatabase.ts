import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionContext } from '../../../emulator/action'
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../../emulator/database/database'
import { decodeEjson, encodeEjson } from '../../../emulator/ejson'
import { type Meter, newMeter } from '../../../emulator/meter'

export type Body = Record<string, unknown>
export type Row = Record<string, unknown>

/** A database in a folder of its own, and short ways to ask it as the SDK would. */
export interface TemporaryDatabase {
  database: Database
  path: string
  warnings: string[]
  /** What the last request cost. */
  meter: Meter
  now: number
  send(action: string, body: Body, invocationId?: string): Promise<Row>
  add(collection: string, documents: Row[], more?: Body): Promise<unknown[]>
  find(collection: string, query: Row, more?: Body): Promise<Row[]>
  update(collection: string, query: Row, data: Row, more?: Body): Promise<number>
  set(collection: string, id: string | number, data: Row, more?: Body): Promise<Row>
  remove(collection: string, query: Row, more?: Body): Promise<number>
  aggregate(collection: string, stages: Row[]): Promise<Row[]>
  begin(invocationId?: string): Promise<string>
  commit(transactionId: string): Promise<Row>
  abort(transactionId: string): Promise<Row>
  reopen(options?: Partial<DatabaseOptions>): Promise<void>
  destroy(): Promise<void>
}

export async function temporaryDatabase(
  options: Omit<DatabaseOptions, 'path'> = {},
): Promise<TemporaryDatabase> {
  const path = await mkdtemp(join(tmpdir(), 'database-'))
  const warnings: string[] = []
  const warn = (message: string) => warnings.push(message)
  const temporary: TemporaryDatabase = {
    database: await openDatabase({ path, warn, ...options }),
    path,
    warnings,
    meter: newMeter(),
    now: Date.UTC(2026, 4, 1),
    async send(action, body, invocationId) {
      temporary.meter = newMeter()
      const context: ActionContext = {
        now: () => temporary.now,
        invocationId,
        meter: temporary.meter,
      }
      const run = temporary.database.actions[`database.${action}`]
      if (!run) throw new Error(`no action ${action}`)
      return { ...(await run(body, context)) }
    },
    async add(collectionName, documents, more = {}) {
      const data = documents.map(encodeEjson)
      const reply = await temporary.send('insertDocument', { collectionName, data, ...more })
      return dataOf(reply).insertedIds as unknown[]
    },
    async find(collectionName, query, more = {}) {
      const order = more.order ? { order: encodeEjson(more.order) } : {}
      const projection = more.projection ? { projection: encodeEjson(more.projection) } : {}
      const reply = await temporary.send('getDocument', {
        collectionName,
        queryType: 'WHERE',
        query: encodeEjson(query),
        limit: 1000,
        ...more,
        ...order,
        ...projection,
      })
      return decoded(dataOf(reply).list)
    },
    async update(collectionName, query, data, more = {}) {
      const reply = await temporary.send('modifyDocument', {
        collectionName,
        queryType: 'WHERE',
        query: encodeEjson(query),
        data: encodeEjson(data),
        multi: true,
        merge: true,
        upsert: false,
        ...more,
      })
      return dataOf(reply).updated as number
    },
    async set(collectionName, _id, data, more = {}) {
      const reply = await temporary.send('modifyDocument', {
        collectionName,
        queryType: 'DOC',
        query: encodeEjson({ _id }),
        data: encodeEjson(data),
        multi: false,
        merge: false,
        upsert: true,
        ...more,
      })
      return dataOf(reply)
    },
    async remove(collectionName, query, more = {}) {
      const reply = await temporary.send('removeDocument', {
        collectionName,
        queryType: 'WHERE',
        query: encodeEjson(query),
        multi: true,
        ...more,
      })
      return dataOf(reply).deleted as number
    },
    async aggregate(collectionName, stages) {
      const reply = await temporary.send('aggregateDocuments', {
        collectionName,
        stages: stages.map((stage) => {
          const [stageKey = '', value] = Object.entries(stage)[0] ?? []
          return { stageKey, stageValue: encodeEjson(value) }
        }),
      })
      return decoded(dataOf(reply).list)
    },
    async begin(invocationId) {
      return String((await temporary.send('startTransaction', {}, invocationId)).transactionId)
    },
    commit: (transactionId) => temporary.send('commitTransaction', { transactionId }),
    abort: (transactionId) => temporary.send('abortTransaction', { transactionId }),
    async reopen(again = {}) {
      await temporary.database.close()
      temporary.database = await openDatabase({ path, warn, ...options, ...again })
    },
    async destroy() {
      await temporary.database.close()
      await rm(path, { recursive: true, force: true })
    },
  }
  return temporary
}

function dataOf(reply: Row): Row {
  return reply.data as Row
}

function decoded(list: unknown): Row[] {
  return (list as string[]).map((text) => decodeEjson(text, { now: () => 0 }) as Row)
}
