import { Notice } from '../ui/Notice'
import type { BegunText } from './appointmentText'

/** That the hour has come, and what to do now. */
export function BegunNotice({ begun }: { begun: BegunText }) {
  return <Notice tone="amber" title={begun.title} note={begun.note} />
}
