/** A new id for one intention: 24 random letters and digits, a dash, four digits. */
export function newRequestId(): string {
  const digits = Math.floor(Math.random() * 10_000)
  return `${randomText(24)}-${String(digits).padStart(4, '0')}`
}

/** The four digits a person reads out on the phone: the end of the id, so that a log can be searched. */
export function readOutNumber(requestId: string): string {
  return requestId.slice(-4)
}

/** Random lower-case letters and digits: no two alike matters here, secrecy does not. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length) text += Math.random().toString(36).slice(2)
  return text.slice(0, length)
}
