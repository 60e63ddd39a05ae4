/**
 * A day as people type it, as the contract writes it: 19691207, 1969.12.7 and 1969年12月7日 are
 * `1969-12-07`, 196912 is `1969-12`. What is no day stays as typed, blanks aside, to be refused.
 */
export function typedDay(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s/g, '')
  const parts =
    /^(\d{4})(\d{2})?(\d{2})?$/.exec(plain) ??
    /^(\d{4})[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?$/.exec(plain)
  if (!parts) return plain
  const [, year, month, day] = parts
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')
}
