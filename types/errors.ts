/** Codes that any procedure may answer with, and what the person reads. */
export const COMMON_ERRORS = {
  BAD_INPUT: '有一处没填对，请看红字。',
  NOT_ALLOWED: '这里只给服务站的工作人员用。',
  NOT_FOUND: '没找到这一条，请退回去再看看。',
  UNKNOWN_PROCEDURE: '这个功能现在没有。请关掉小程序，再打开一次。',
  BUSY: '现在办的人多，请再点一次。',
  FAILED: '不是您弄错了，是我们这边出了问题。请等一分钟再试，或者打电话。',
} as const

/** Codes of the domains, and what the person reads: what happened, then what to do. */
export const DOMAIN_ERRORS = {
  SLOT_FULL: '这个时间刚被约满，请换一个时间。',
  SLOT_PAST: '这个时间已经过了，请换一个时间。',
  SLOT_UNKNOWN: '没有这个时间，请重新选。',
  SLOT_OF_OTHER_STATION: '这个时间是别的服务站的，请重新选。',
  BEYOND_BOOKING_WINDOW: '这一天还没开始约，请选近一些的日子。',
  DAY_CLOSED: '这一天服务站休息，请换一天。',
  CALENDAR_NOT_PUBLISHED: '那一年的放假安排还没公布，先不能约。请选今年的日子，或者打电话问。',
  MATTER_NOT_OFFERED: '这个服务站不办这件事，请打电话问问去哪里办。',
  ALREADY_BOOKED: '这一个小时里已经约过一件事了，请换一个时间，或者来的时候一起办。',
  ALREADY_EXPECTED: '这一个小时里已经给他约好了，请在今天的名单里找到他，点“到了”。',
  TOO_MANY_ON_DAY: '这一天您已经约了3件事，请换一天，或者打电话约。',
  TOO_LATE: '约好的时间已经到了，在这里取消不了。来不了的话，请打电话说一声。',
  TOO_EARLY: '还没到时候，请到时候再点。',
  ALREADY_CANCELLED: '这件事已经取消过了，不用再点。',
  NOT_OPEN: '这件事的状态已经变了，请看最新的情况。',
  STATION_CONFLICT: '这个服务站的上级不存在，和原来的不一样，或者上下级绕成了圈。',
} as const

export type CommonErrorCode = keyof typeof COMMON_ERRORS
export type DomainErrorCode = keyof typeof DOMAIN_ERRORS
export type ErrorCode = CommonErrorCode | DomainErrorCode

/** What the person reads for a code. */
export const ERROR_MESSAGES: Record<ErrorCode, string> = { ...COMMON_ERRORS, ...DOMAIN_ERRORS }
