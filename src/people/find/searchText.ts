/** Whether it begins as a phone or ID number does. */
export function isNumber(typed: string): boolean {
  return /^[+(]?\d/.test(typed.normalize('NFKC').trim())
}

/**
 * Whether what is typed is enough to be searched: one Han character, two letters, or a whole phone
 * or ID number. A few digits would find nobody, and each search asks the cloud.
 */
export function isEnough(typed: string): boolean {
  const text = typed.normalize('NFKC').trim()
  if (/\p{Script=Han}/u.test(text)) return true
  const plain = text.replace(/[\s()-]/g, '')
  if (/^(?:\+|00)86/.test(plain)) return /^(?:\+|00)861\d{10}$/.test(plain)
  if (/^\d/.test(plain)) return /^(?:1\d{10}|\d{15}|\d{17}[\dXx])$/.test(plain)
  return /^\p{L}{2}/u.test(plain)
}
