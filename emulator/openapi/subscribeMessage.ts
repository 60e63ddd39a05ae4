import type { OpenApi } from './openApi'

/** Values each type of field takes; the type is the field's name without its number. */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => countCharacters(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
  time: (value) => TIME.test(value) || DATE.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^[^\d\s]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-*() ]{1,17}$/.test(value),
  car_number: (value) => countCharacters(value) <= 8,
  name: (value) =>
    /^(\p{Script=Han}|·){1,10}$/u.test(value) ||
    /^(?!.*\p{Script=Han})[\p{L}\p{P} ]{1,20}$/u.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?([~-]([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/
const DATE =
  /^\d{4}(年|-|\/|\.)\d{1,2}(月|-|\/|\.)\d{1,2}日?( ?([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?([~-].+)?$/

/** `subscribeMessage.send`: needs a consent of the receiver to the template, and uses it up. */
export const sendSubscribeMessage: OpenApi = (values, { state, now }) => {
  const { touser, template_id: templateId, page, data } = values
  if (typeof touser !== 'string' || touser === '')
    return { errcode: 40003, errmsg: 'invalid openid' }
  if (typeof templateId !== 'string' || templateId === '') {
    return { errcode: 40037, errmsg: 'invalid template_id' }
  }
  const problem = dataProblem(data)
  if (problem !== undefined) return { errcode: 47003, errmsg: `argument invalid! ${problem}` }
  if (!state.takeConsent(touser, templateId)) {
    return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  }
  state.outbox.push({
    sentAt: now,
    touser,
    templateId,
    page: typeof page === 'string' ? page : undefined,
    data: data as Record<string, { value: string }>,
  })
  return { errcode: 0, errmsg: 'ok' }
}

function dataProblem(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return 'data is empty'
  const fields = Object.entries(data)
  if (fields.length === 0) return 'data is empty'
  for (const [name, field] of fields) {
    const value: unknown = (field as { value?: unknown } | null)?.value
    if (value === undefined || value === null || value === '') return `data.${name}.value is empty`
    const accepts = FIELD_RULES[name.replace(/\d+$/, '')]
    if (accepts === undefined) return `data.${name} is not a field type of a template`
    if (!accepts(String(value))) return `data.${name}.value invalid`
  }
  return undefined
}

function countCharacters(text: string): number {
  return [...text].length
}
