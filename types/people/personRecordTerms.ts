import type { Viewer } from './personTerms'

/**
 * What happens in a life that the station answers to: with hardship, occasions of the six visits. One
 * that tells of hardship is seen only by who sees that part.
 */
export const LIFE_EVENT_KINDS = {
  enlisted: { label: '入伍' },
  returned: { label: '返乡' },
  merit: { label: '立功' },
  hardship: { label: '遇到困难', of: 'hardship' },
  change: { label: '家里有变故' },
} as const

/** Why a file is no longer kept up; it stays. One that was made by mistake tells of nobody's end (decision 014). */
export const END_REASONS = {
  died: { label: '去世了' },
  moved: { label: '迁走了' },
  notServed: { label: '不是服务对象' },
  addedByMistake: { label: '建错了' },
} as const

const STATION = ['station'] as const
const NOT_FAMILY = ['station', 'self'] as const
const FAMILY_TOO = ['station', 'self', 'family'] as const

/**
 * Everything that is ever done to a file, as its record says; who is told of it (of parts only those
 * that they see), and who reads why. A reason is written freely and may tell of health or hardship.
 */
export const CHANGE_ACTIONS = {
  add: { label: '建档', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  edit: { label: '修改', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  import: { label: '从台账导入', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  confirm: { label: '核对无误', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  end: { label: '结束', sees: FAMILY_TOO, seesWhy: STATION },
  reopen: { label: '重新打开', sees: FAMILY_TOO, seesWhy: STATION },
  merge: { label: '合并', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  undoMerge: { label: '撤回合并', sees: FAMILY_TOO, seesWhy: NOT_FAMILY },
  openCarePlan: { label: '建一人一策', sees: NOT_FAMILY, seesWhy: STATION },
  editCarePlan: { label: '改一人一策', sees: NOT_FAMILY, seesWhy: STATION },
  closeCarePlan: { label: '一人一策结束', sees: NOT_FAMILY, seesWhy: STATION },
} as const satisfies Record<
  string,
  { label: string; sees: readonly Viewer[]; seesWhy: readonly Viewer[] }
>
export type ChangeAction = keyof typeof CHANGE_ACTIONS

/** What has become of a correction that the person proposed. */
export const CORRECTION_STATUSES = {
  open: { label: '等站里看' },
  accepted: { label: '已经改了' },
  declined: { label: '没有改' },
} as const

/** What a care plan came to. */
export const CARE_PLAN_RESULTS = {
  solved: { label: '解决了' },
  eased: { label: '好多了' },
  handedOn: { label: '转给别处' },
  stopped: { label: '不再需要' },
} as const
