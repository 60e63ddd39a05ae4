import type { Way } from '@contract/matters'

/** What is said where an appointment is given up. */
export interface GiveUpWords {
  /** The way there: 不来了. */
  title: string
  question: string
  /** What is not done after all. */
  keep: string
  act: string
  /** Asks why. */
  why: string
}

const COMES: GiveUpWords = {
  title: '不来了',
  question: '不来了吗？',
  keep: '还是来',
  act: '不来了，取消预约',
  why: '为什么不来？',
}

// Where we come or call, 不来了 would sound as if we did not.
const VISITED: GiveUpWords = {
  title: '不用来了',
  question: '不用我们来了吗？',
  keep: '还是请来',
  act: '不用来了，取消预约',
  why: '为什么不用来？',
}

const CALLED: GiveUpWords = {
  title: '不用打来了',
  question: '不用我们打电话来了吗？',
  keep: '还是请打来',
  act: '不用打来了，取消预约',
  why: '为什么不用打来？',
}

/** In whose words an appointment is given up: who comes, who is come to, or who is called. */
export const GIVE_UP_WORDS: Record<Way, GiveUpWords> = {
  onSite: COMES,
  homeVisit: VISITED,
  errand: VISITED,
  phone: CALLED,
}
