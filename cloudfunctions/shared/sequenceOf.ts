/** Time and id: the order of a list, and its cursor. */
export function sequenceOf(at: Date, id: string | number): string {
  return `${at.toISOString()}.${id}`
}
