/** The most digits that an extension has. */
const EXTENSION_MAX = 6

/** 110, 12345, 116114, 125800, 96110, 95105888: what is dialled without an area code. */
const SHORT = /^(?:1[12]\d|1[0-2]\d{3}|1(?:0[01]|1[68]|25)\d{3}|9[56](?:\d{3,4}|\d{6}))$/

/** As stations write it: full-width digits, blanks, a bracketed area code, any dash, 转 before the extension. */
export function asPublished(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/^\((\d{3,4})\)-?/, '$1-')
    .replace(/-?转(?:分机)?-?/g, '-')
}

/** What is wrong with a number that a station would publish, in words that say what to do. */
export function dutyPhoneProblem(phone: string): string | undefined {
  if (phone === '') return '请填电话。'
  if (!/^[0-9-]+$/.test(phone)) return '电话只能写数字和短横线。'
  if (!/^\d+(?:-\d+)*$/.test(phone)) return '短横线只写在数字中间，一处写一个。'
  const { number, extension = '' } = splitPhone(phone)
  if (extension.length > EXTENSION_MAX) return `分机号最多${EXTENSION_MAX}位，再看看。`
  const digits = digitsOf(number)
  if (digits.length < 3) return '这个电话太短了，再看看。'
  if (SHORT.test(digits)) {
    return digits === number ? undefined : '短号码中间不写短横线，请连着写。'
  }
  return longNumberProblem(digits) ?? dashProblem(number)
}

/** What is wrong with the digits of a number that is no short one. */
function longNumberProblem(digits: string): string | undefined {
  if (takesExtension(digits)) return switchedProblem(digits)
  if (/^1[3-9]/.test(digits)) return lengthProblem('手机号是11位', digits.length, 11, 11)
  if (/^\d{7,8}$/.test(digits)) return '座机号前面要写区号，例如 023-0000-1234。'
  return '这不像电话号。手机号是1开头的11位，座机号前面要写区号。'
}

/** A digit that stands alone is a slip: nobody writes a number so. */
function dashProblem(number: string): string | undefined {
  if (!/(?:^|-)\d(?:-|$)/.test(number)) return undefined
  return '短横线写得太密了，请写成 023-0000-1234 这样。'
}

/**
 * A published number as it is dialled, and the extension that is asked for there: what stands after the last
 * dash, where the number before it is whole by itself.
 */
export function splitPhone(phone: string): { number: string; extension: string | undefined } {
  const dash = phone.lastIndexOf('-')
  const number = phone.slice(0, Math.max(dash, 0))
  const digits = digitsOf(number)
  const isWhole = takesExtension(digits) && switchedProblem(digits) === undefined
  return isWhole
    ? { number, extension: phone.slice(dash + 1) }
    : { number: phone, extension: undefined }
}

function digitsOf(phone: string): string {
  return phone.replace(/-/g, '')
}

/** A landline, and what begins with 400 or 800: a switchboard may answer there. */
function takesExtension(digits: string): boolean {
  return /^(?:0|[48]00)/.test(digits)
}

/** What is wrong with a landline, or with a number that begins with 400 or 800. */
function switchedProblem(digits: string): string | undefined {
  const [area] = /^(?:010|02\d|0[3-9]\d\d|[48]00)/.exec(digits) ?? []
  if (area === undefined) return '没有这样的区号，请连区号重新写，例如 023-0000-1234。'
  const isLandline = digits.startsWith('0')
  const [min, max] = isLandline ? [area.length + 7, area.length + 8] : [10, 10]
  const rule = isLandline ? `座机号连区号是${min}到${max}位` : `${area}电话是10位`
  const problem = lengthProblem(rule, digits.length, min, max)
  if (problem) return digits.length > max ? `${problem}分机号前面加短横线。` : problem
  if (!/^0+$/.test(digits.slice(area.length))) return undefined
  return `${isLandline ? '区号' : area}后面不能全是0，请写能打通的电话。`
}

/** 手机号是11位，少了1位，再看看。 */
function lengthProblem(rule: string, length: number, min: number, max: number): string | undefined {
  if (length < min) return `${rule}，少了${min - length}位，再看看。`
  if (length > max) return `${rule}，多了${Math.min(length - max, 99)}位，再看看。`
  return undefined
}
