/**
 * Has some work one after the other: each has an equal share of the time that is left, and what it does
 * not need is the others'. Those that worked to the end of their share go on in another round, until all
 * are done or the time is over. Each begins once even where it is over.
 * @param until by `performance.now()`
 * @param work is told until when it may begin something
 */
export async function shareTime<Item>(
  some: readonly Item[],
  until: number,
  work: (item: Item, until: number) => Promise<void>,
): Promise<void> {
  let round = some
  do {
    const stopped: Item[] = []
    for (const [n, item] of round.entries()) {
      if (round !== some && performance.now() >= until) return
      const share = shareOf(until, round.length - n)
      await work(item, share)
      if (performance.now() >= share) stopped.push(item)
    }
    round = stopped
  } while (round.length > 0)
}

/** Until when the first of some may work, so that the others have as long. */
function shareOf(until: number, some: number): number {
  const started = performance.now()
  return started + Math.max(0, until - started) / some
}
