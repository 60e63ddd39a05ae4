/** Whether two names are one, however they are written: blanks and dots tell nobody from another. */
export function isSameName(a: string, b: string): boolean {
  return spelled(a) === spelled(b)
}

function spelled(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}
