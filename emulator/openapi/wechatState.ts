import { randomBytes } from 'node:crypto'
import { createMadeCodes, type MadeCodes } from './madeCodes'

/** A subscribe message that was sent. */
export interface SentMessage {
  /** Milliseconds since the epoch on the local cloud's clock. */
  sentAt: number
  touser: string
  templateId: string
  page: string | undefined
  data: Record<string, { value: string }>
}

/** What WeChat itself would know: consents, codes, words it refuses, and what it delivered. Kept in memory. */
export interface WechatState {
  outbox: SentMessage[]
  /** Mini-program codes that functions had made. */
  codes: MadeCodes
  /** Adds `count` one-time consents of a person to a template. */
  grantConsent(openid: string, templateId: string, count: number): void
  /** Uses up one consent; false when there is none. */
  takeConsent(openid: string, templateId: string): boolean
  consents(): { openid: string; templateId: string; count: number }[]
  /** Makes a one-time code for a phone number, valid for 5 minutes from `now`. */
  createPhoneCode(phone: string, now: number): string
  /** The phone number of a code, once. */
  takePhoneNumber(code: string, now: number): string | undefined
  /** Words for which content is risky, or doubtful and left to a person. */
  sensitive: { risky: string[]; review: string[] }
  /** Makes a cloudID that `cloud.getOpenData` opens. */
  createOpenData(data: unknown): string
  openData(cloudId: string): unknown
  noteVisit(openid: string, now: number): void
  lastVisit(openid: string): number | undefined
}

const PHONE_CODE_MS = 5 * 60_000

/** Creates an empty state: nobody has consented to anything. */
export function createWechatState(): WechatState {
  const consents = new Map<string, { openid: string; templateId: string; count: number }>()
  const phones = new Map<string, { phone: string; expiresAt: number }>()
  const openData = new Map<string, unknown>()
  const visits = new Map<string, number>()
  const keyOf = (openid: string, templateId: string) => JSON.stringify([openid, templateId])

  return {
    outbox: [],
    codes: createMadeCodes(),
    grantConsent(openid, templateId, count) {
      const key = keyOf(openid, templateId)
      consents.set(key, { openid, templateId, count: count + (consents.get(key)?.count ?? 0) })
    },
    takeConsent(openid, templateId) {
      const consent = consents.get(keyOf(openid, templateId))
      if (consent === undefined || consent.count < 1) return false
      consent.count -= 1
      return true
    },
    consents: () => [...consents.values()],
    createPhoneCode(phone, now) {
      const code = randomBytes(32).toString('hex')
      phones.set(code, { phone, expiresAt: now + PHONE_CODE_MS })
      return code
    },
    takePhoneNumber(code, now) {
      const found = phones.get(code)
      phones.delete(code)
      return found !== undefined && now < found.expiresAt ? found.phone : undefined
    },
    sensitive: { risky: [], review: [] },
    createOpenData(data) {
      const cloudId = `local_${randomBytes(16).toString('hex')}`
      openData.set(cloudId, data)
      return cloudId
    },
    openData: (cloudId) => openData.get(cloudId),
    noteVisit: (openid, now) => void visits.set(openid, now),
    lastVisit: (openid) => visits.get(openid),
  }
}
