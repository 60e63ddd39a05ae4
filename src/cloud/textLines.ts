/** What measures a text in the font that is set. */
export type Measure = Pick<CanvasRenderingContext2D, 'measureText'>

/**
 * A text cut into lines that fit, as Chinese is: between any two characters, but a number or a Latin
 * word stays whole where it fits into a line.
 * @param width in px
 */
export function textLines(context: Measure, text: string, width: number): string[] {
  const fits = (line: string) => context.measureText(line).width <= width
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\w:.–-]+|./gu) ?? []) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = ''
    for (const letter of fits(piece) ? [piece] : piece) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
    line = line.trimStart()
  }
  return line === '' ? lines : [...lines, line]
}
