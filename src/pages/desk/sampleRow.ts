import type { DeskRow } from '@contract/appointments'

/** A row for tests: booked at `startsAt` at the station for oneself, unless `part` says otherwise. */
export function sampleRow(name: string, part: Partial<DeskRow> = {}): DeskRow {
  return {
    appointmentId: sampleId(name),
    channel: 'miniProgram',
    matter: 'preferential',
    way: 'onSite',
    status: 'booked',
    startsAt: Date.now(),
    windowName: '1号窗口',
    relation: 'self',
    name,
    phone: '19900000001',
    ...part,
  }
}

/** The id of the row of that name. */
export function sampleId(name: string): string {
  return [...name].map((letter) => letter.codePointAt(0)).join('-')
}
