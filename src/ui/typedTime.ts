import type { TimeText } from '@contract/time'

/**
 * A time of day as people type it, as the contract writes it: 830, 0830, 8:30 and 8：30 are `08:30`,
 * 14 is `14:00`. What is no time of day stays as typed, for the contract to refuse.
 */
export function typedTime(typed: string): TimeText {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').replace(/点$/, '')
  const parts = /^(\d{1,2})[:.点]?(\d{2})$/.exec(plain) ?? /^(\d{1,2})$/.exec(plain)
  if (!parts) return plain
  const [, hour = '', minute = '00'] = parts
  return `${hour.padStart(2, '0')}:${minute}`
}
