import { type Collection, command } from './database'

const BATCH = 500

/**
 * Removes a batch of the records that nobody needs any more: the cloud would remove all that match at
 * once, for longer than a call may take.
 * @returns how many
 */
export async function removeBatch<Fields extends object>(
  records: Collection<Fields>,
  where: Record<string, unknown>,
): Promise<number> {
  const old = await records.find({ where, limit: BATCH })
  if (old.length === 0) return 0
  return records.removeWhere({ _id: command.in(old.map(({ _id }) => _id)) })
}
