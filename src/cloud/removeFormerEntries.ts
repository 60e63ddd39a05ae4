import { personalStorage } from './personalStorage'

/** The drafts of forms about other people, by the beginning of their names. */
const OTHERS_DRAFTS = ['person', 'plan', 'household', 'delivery', 'member', 'leave', 'invite'].map(
  (form) => `draft:${form}:`,
)
/** Answers under keys that spell the codes of cards and invitations. */
const SPELLED_ANSWERS = 'lastAnswers'

/** Removes from the phone what an earlier version stored and must not lie there. */
export function removeFormerEntries(): void {
  personalStorage.removeWhere(
    (name) => name === SPELLED_ANSWERS || OTHERS_DRAFTS.some((form) => name.startsWith(form)),
  )
}
