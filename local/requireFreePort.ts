import { createServer } from 'node:net'

/**
 * Fails where a port is taken, before anything is built or forgotten for it.
 * @throws Error in one sentence
 */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => {
      reject(new Error(`The port ${port} is busy: choose another with --port.`))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
