import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from '../../emulator/startLocalCloud'

/** An answer of `POST /invoke/…`. */
export interface InvokeAnswer<Result> {
  status: number
  callId: string
  /** What the function returned; the test knows its shape. Not there when the call failed. */
  result: Result
  error: { code: string; message: string } | undefined
}

/** A local cloud for a test, with what a test does to it. */
export interface TestCloud {
  cloud: LocalCloud
  dataFolder: string
  log: string[]
  invoke<Result>(
    name: string,
    event?: unknown,
    headers?: Record<string, string>,
  ): Promise<InvokeAnswer<Result>>
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

export const FIXTURES = join(__dirname, 'functions')

/** Starts a local cloud with the fixture functions and an empty data folder. */
export async function startCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'cloud-test-')))
  const log: string[] = []
  const cloud = await startLocalCloud({
    functionsFolder: FIXTURES,
    dataFolder,
    workers: 2,
    log: (message) => log.push(message),
    ...options,
  })
  return {
    cloud,
    dataFolder,
    log,
    invoke: (name, event = {}, headers = {}) => invoke(cloud.url, name, event, headers),
    async post(path, body) {
      const response = await postJson(`${cloud.url}${path}`, body)
      return { status: response.status, body: await response.json() }
    },
    async remove() {
      await cloud.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Calls a function as `wx.cloud.callFunction` would. */
export async function invoke<Result>(
  url: string,
  name: string,
  event: unknown,
  headers: Record<string, string>,
): Promise<InvokeAnswer<Result>> {
  const response = await postJson(`${url}/invoke/${name}`, event, headers)
  const body = (await response.json()) as Pick<InvokeAnswer<Result>, 'result' | 'error'>
  return { status: response.status, callId: response.headers.get('x-call-id') ?? '', ...body }
}

function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** Waits until something has become so, 10 seconds at most. */
export async function until(isSo: () => boolean): Promise<void> {
  const giveUp = Date.now() + 10_000
  while (!isSo()) {
    if (Date.now() > giveUp) throw new Error(`It never came about: ${isSo}`)
    await delay(10)
  }
}
