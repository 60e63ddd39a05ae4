import * as z from 'zod'
import { asPublished, dutyPhoneProblem } from './dutyPhone'
import { MEMBER_ROLES } from './procedure'
import { isDate, isTime } from './time'

// zod builds its fast parser with `new Function`, which does not exist in a mini-program.
z.config({ jitless: true })

/**
 * A line of text that must not be empty, blanks at the ends cut. Refused are control characters
 * and all that cannot be seen or turns the line round: zero width, direction marks, line separators.
 */
export function text(label: string, max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u, `${label}里有看不见的符号，请删掉重写。`)
    .describe(label)
}

/** Text of several lines that may be left out; the joiner that many emoji are made with may stand. */
export function longText(label: string, max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(
      /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\n|\u200d)*$/u,
      `${label}里有看不见的符号，请删掉重写。`,
    )
    .describe(label)
}

/** An id made by us; a dot stands only between the parts of one that is put together. */
export function id(label: string, pattern = /^[A-Za-z0-9_-]{1,40}$/) {
  return z.string().regex(pattern, `${label}不对，请退回去重新打开。`).describe(label)
}

export const StationId = id('服务站编号', /^[A-Za-z0-9_-]{1,30}$/)
export const AppointmentId = id('预约编号')
export const PersonId = id('档案编号')
export const HouseholdId = id('住户编号')
export const SlotId = id('时间编号', /^[A-Za-z0-9._-]{1,64}$/)

/** Made by the page for each intention: 16 to 64 letters, digits, dashes. */
export const RequestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,64}$/, '这次操作的编号不对，请退回去再点一次。')
  .describe('操作编号')

/**
 * A name: Han characters or Latin letters, with the dot of names that are written with one, blanks
 * inside. What looks like nothing, or like something else, would make two people of one.
 */
export const PersonName = text('姓名', 20)
  .overwrite(asWritten)
  .regex(
    /^[\p{Script=Han}A-Za-z](?:[\p{Script=Han}A-Za-z·.' -]*[\p{Script=Han}A-Za-z])?$/u,
    '姓名只写汉字或字母，再看看。',
  )
  .describe('姓名')

/**
 * A name as it is kept: one sign for each of the blanks, dots and apostrophes that keyboards offer, and none for blanks that only
 * bring names of two characters to the width of three.
 */
export function asWritten(typed: string): string {
  return typed
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    .replace(/[・‧•]/g, '·')
    .replace(/’/g, "'")
}

/** A mobile number of the mainland: eleven digits, the first a 1. */
export const MobilePhone = z
  .string()
  .overwrite(asDialled)
  .superRefine((value, context) => {
    const message = mobilePhoneProblem(value)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .describe('手机号')

/** As people type it: full-width digits, blanks and dashes between, +86 before. */
function asDialled(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)86/, '')
}

function mobilePhoneProblem(value: string): string | undefined {
  if (value === '') return '请填手机号。'
  if (!/^\d+$/.test(value)) return '手机号只能是数字，再看看。'
  if (value.length < 11) return `手机号少了${11 - value.length}位，再看看。`
  if (value.length > 11) return `手机号多了${Math.min(value.length - 11, 99)}位，再看看。`
  if (!/^1[3-9]/.test(value)) return '手机号是1开头的11位数，再看看。'
  return undefined
}

/**
 * A number that a station publishes: a landline with its area code, a mobile number, one that begins with
 * 400 or 800, or a short one as 12345; dashes between the digits, and an extension after the last.
 */
export const DutyPhone = z
  .string()
  .overwrite(asPublished)
  .superRefine((value, context) => {
    const message = dutyPhoneProblem(value)
    if (message) context.addIssue({ code: 'custom', message })
  })
  .describe('值班电话')

export const DateField = z
  .string()
  .refine((date) => date !== '', { message: '请填日期。', abort: true })
  .refine(isDate, '没有这一天，再看看。')
  .describe('日期')

export const TimeField = z.string().refine(isTime, '时间要写成 08:30 这样。').describe('时间')

/** Where a list goes on: `next` of the page before. */
export const After = z.string().max(200).optional().describe('接着看的位置')

export const InstantField = z.number().int().describe('时刻')

/** A member's number at the station, given once: what others name a member by. Nobody types it. */
export const MemberNo = z
  .number()
  .int()
  .min(1)
  .max(9999)
  .meta({ description: '工号', isChosen: true })

export const MemberRoleField = z.enum(MEMBER_ROLES).describe('身份')

/** WeChat's id of a user within one mini-program. */
export const OpenId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{6,64}$/, '微信编号不对。')
  .describe('微信编号')
