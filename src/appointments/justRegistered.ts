import { personalStorage } from '../cloud/personalStorage'

const NAME = 'justRegistered'

/** Tells the desk whom to show when it opens next: whoever was put down last. */
export function leaveJustRegistered(appointmentId: string): void {
  personalStorage.write(NAME, appointmentId)
}

/** Whom to show, once; undefined where nobody was put down since. */
export function takeJustRegistered(): string | undefined {
  const appointmentId = personalStorage.read(NAME)
  if (typeof appointmentId !== 'string') return undefined
  personalStorage.remove(NAME)
  return appointmentId
}
