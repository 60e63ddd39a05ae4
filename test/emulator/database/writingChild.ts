import { openDatabase } from '../../../emulator/database/database'
import { newMeter } from '../../../emulator/meter'

/** Run as a process of its own: adds documents without end and tells when each was acknowledged. */
async function write(path: string): Promise<void> {
  const database = await openDatabase({ path, collections: [{ name: 'writes' }] })
  const insert = database.actions['database.insertDocument']
  for (let n = 0; insert; n++) {
    const _id = String(n).padStart(9, '0')
    const data = [JSON.stringify({ _id, n })]
    const context = { now: () => 0, invocationId: undefined, meter: newMeter() }
    await insert({ collectionName: 'writes', data }, context)
    await new Promise<void>((resolve) => process.send?.(n, () => resolve()))
  }
}

void write(process.argv[2] ?? '')
