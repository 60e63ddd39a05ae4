import { STAFF_MESSAGES } from '@contract/errors'
import { Notice } from '../ui/Notice'
import { useStaffScreen } from '../ui/staffScreen'
import { type Failure, Refused } from './failure'

export interface FailureNoticeProps {
  /** What has not happened: 还没绑上. */
  title?: string | undefined
  /** A text where it is no call that failed. */
  error: Failure | string | undefined
}

/** Why something did not take effect, as whoever reads it can act on; nothing where it did. */
export function FailureNotice({ title, error }: FailureNoticeProps) {
  const text = useFailureText(error)
  return text === undefined ? null : <Notice tone="red" title={title} note={text} />
}

/** What is read of a failure: the staff cannot be told to call themselves. */
export function useFailureText(error: Failure | string | undefined): string | undefined {
  const isStaff = useStaffScreen()
  if (error === undefined || typeof error === 'string') return error
  const staffText = error instanceof Refused ? STAFF_MESSAGES[error.code] : undefined
  return (isStaff && staffText) || error.message
}
