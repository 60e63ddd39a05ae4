import { splitPhone } from '@contract/dutyPhone'

/** What is put into the phone's address book. */
export interface Contact {
  /** 巴川街道退役军人服务站 */
  name: string
  /** As people read it: 023-0000-1234. */
  phone: string
  organization?: string | undefined
  address?: string | undefined
}

/**
 * What has become of it: stored, handed over as a file that the address book opens, given up by the
 * person, or failed.
 */
export type ContactOutcome = 'saved' | 'handedOver' | 'givenUp' | 'failed'

/** Whether a phone number is a mobile one of the mainland; others are landlines. */
export function isMobile(phone: string): boolean {
  return /^1\d{10}$/.test(phone.replace(/\D/g, ''))
}

/** A number as an address book dials it: a comma is a pause, after which it keys the extension. */
export function addressBookNumber(phone: string): string {
  const { number, extension } = splitPhone(phone)
  return extension === undefined ? number : `${number},${extension}`
}

/** A contact as a vCard 3.0 (RFC 2426), the version that every phone takes. */
export function vCardOf({ name, phone, organization, address }: Contact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escaped(name)};;;;`,
    `FN:${escaped(name)}`,
    organization !== undefined && `ORG:${escaped(organization)}`,
    `TEL;TYPE=${isMobile(phone) ? 'CELL' : 'WORK,VOICE'}:${addressBookNumber(phone)}`,
    address !== undefined && `ADR;TYPE=WORK:;;${escaped(address)};;;;`,
    'END:VCARD',
  ]
  return lines
    .filter((line) => line !== false)
    .map((line) => `${line}\r\n`)
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ')
}
