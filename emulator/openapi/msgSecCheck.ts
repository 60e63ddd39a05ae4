import { randomUUID } from 'node:crypto'
import type { OpenApi } from './openApi'

const MAX_CHARACTERS = 2500
/** The author must have used the mini-program within this time. */
const VISIT_MS = 2 * 3600_000

/** `security.msgSecCheck`, version 2, and version 1 with its single answer 87014. */
export const checkMessage: OpenApi = (values, { state, now }) => {
  const { version, openid, scene, content } = values
  if (typeof content !== 'string' || content === '')
    return { errcode: 44002, errmsg: 'empty post data' }
  if ([...content].length > MAX_CHARACTERS)
    return { errcode: 45002, errmsg: 'content size out of limit' }
  const suggest = judge(content, state.sensitive)
  if (Number(version) !== 2) {
    return suggest === 'risky'
      ? { errcode: 87014, errmsg: 'risky content' }
      : { errcode: 0, errmsg: 'ok' }
  }
  if (typeof openid !== 'string' || openid === '')
    return { errcode: 40003, errmsg: 'invalid openid' }
  if (![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40129, errmsg: 'invalid scene' }
  const lastVisit = state.lastVisit(openid)
  if (lastVisit === undefined || now - lastVisit > VISIT_MS) {
    return { errcode: 61010, errmsg: 'code is expired: the author was not active within 2 hours' }
  }
  const label = suggest === 'pass' ? 100 : 20006
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    trace_id: randomUUID(),
  }
}

function judge(
  content: string,
  words: { risky: string[]; review: string[] },
): 'pass' | 'risky' | 'review' {
  if (words.risky.some((word) => content.includes(word))) return 'risky'
  return words.review.some((word) => content.includes(word)) ? 'review' : 'pass'
}
