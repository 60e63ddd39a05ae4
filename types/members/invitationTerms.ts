import * as z from 'zod'
import { codeAsPrinted, codePattern } from '../codeCharacters'
import { id } from '../primitives'
import type { Instant } from '../time'

/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 3

/** How long who accepted one waits for a head; then they have to be invited anew. */
export const WAITING_DAYS = 90

/** How many invitations of one station may wait for somebody at the same time. */
export const INVITATIONS_MAX = 20

/** What has become of an invitation; the first two still wait for somebody. */
export const INVITATION_STATUSES = {
  open: { label: '等对方填写' },
  /** Somebody accepted it; the head has to say that it is the right one. */
  waiting: { label: '等站长确认' },
  confirmed: { label: '已经加入' },
  declined: { label: '没有同意' },
  withdrawn: { label: '已经收回' },
  /** Nobody accepted it in time, or no head answered who did. */
  expired: { label: '已经过期' },
} as const
export type InvitationStatus = keyof typeof INVITATION_STATUSES

export const INVITATION_CODE_LENGTH = 8

/** A code as people type it. */
export const InvitationCode = z
  .string()
  .overwrite(codeAsPrinted)
  .regex(
    codePattern(INVITATION_CODE_LENGTH),
    `邀请码是${INVITATION_CODE_LENGTH}位字母和数字，再看看。`,
  )
  .describe('邀请码')

/** 7K3M-Q9XA */
export function invitationCodeText(code: string): string {
  const half = INVITATION_CODE_LENGTH / 2
  return `${code.slice(0, half)}-${code.slice(half)}`
}

/** By what a head names an invitation: says nothing of its code. */
export const InvitationId = id('邀请编号', /^[A-Za-z0-9_-]{43}$/)

/** The moment at which an invitation made at `now` is over. */
export function invitationEnd(now: Instant): Instant {
  return now + INVITATION_DAYS * 24 * 3_600_000
}

/** Whether an invitation can be accepted at `now`. */
export function canBeAccepted(
  invitation: { status: InvitationStatus; expiresAt: Instant },
  now: Instant,
): boolean {
  return invitation.status === 'open' && now < invitation.expiresAt
}
