import { type Collection, command } from './database'

const PAGE_SIZE = 500

/**
 * Removes the records that nobody needs any more, a page at a time until none is left or the time is over:
 * the cloud would remove all that match at once, for longer than a call may take. A page is one statement,
 * so there is no record that could keep the others.
 * @param until by `performance.now()`; one page is removed even where it is over
 * @returns how many
 */
export async function removeDue<Fields extends object>(
  records: Collection<Fields>,
  where: Record<string, unknown>,
  until: number,
): Promise<number> {
  for (let removed = 0; ; ) {
    const ids = await records.findIds({ where, limit: PAGE_SIZE })
    if (ids.length > 0) removed += await records.removeWhere({ _id: command.in(ids) })
    if (ids.length < PAGE_SIZE || performance.now() > until) return removed
  }
}
