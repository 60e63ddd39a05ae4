/** How many rows are looked up at once, and written in one transaction. */
export const ROWS_AT_ONCE = 100

/** A list in pieces of a hundred. */
export function hundreds<Item>(list: readonly Item[]): Item[][] {
  const count = Math.ceil(list.length / ROWS_AT_ONCE)
  return Array.from({ length: count }, (_, index) =>
    list.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  )
}
