/** Words that stand apart on the screen, joined into one sentence for whoever listens. */
export function spoken(...words: (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join('，')
}
