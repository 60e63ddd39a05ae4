/** A name as it is compared: blanks, dots, width and case tell nobody from another. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase()
}
