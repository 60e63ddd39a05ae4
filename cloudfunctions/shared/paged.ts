/** One page of what was found, of which one more was asked for than fits. */
export function paged<Item, Cursor>(
  found: readonly Item[],
  size: number,
  cursorOf: (last: Item) => Cursor,
): { page: Item[]; next?: Cursor } {
  const page = found.slice(0, size)
  const last = page.at(-1)
  return { page, ...(found.length > size && last !== undefined && { next: cursorOf(last) }) }
}
