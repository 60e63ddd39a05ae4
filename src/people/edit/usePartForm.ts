import { fieldIssues } from '@contract/fieldIssues'
import { editPerson } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import type { Typed } from '../typedPart'
import {
  changedTo,
  hasChanges,
  isOvertaken,
  NO_CHANGES,
  partEdit,
  rebased,
  typedIn,
} from './partDraft'

export interface PartForm {
  typed: Typed
  why: string
  change: (typed: Typed) => void
  changeWhy: (why: string) => void
  write: Write<typeof editPerson>
  /** What is wrong with a field of the part, or with `why`, once storing was tried. */
  issueAt: (path: string) => string | undefined
  hasChanges: boolean
  /** Somebody else changed the part meanwhile: nothing is stored before one of the two ways is taken. */
  isOvertaken: boolean
  /** Puts one's own in place of what somebody else stored. */
  keepOwn: () => void
  startAnew: () => void
  /** Whether it was stored. */
  store: () => Promise<boolean>
}

/** The form about one part of a file: what is changed, what is wrong with it, and storing it. */
export function usePartForm(stationId: string, file: PersonFile, part: PartName): PartForm {
  const draft = useDraft('others', `person:${file.personId}:${part}`, NO_CHANGES)
  const write = useWrite(editPerson)
  const [isTried, setTried] = useState(false)
  const edit = partEdit(stationId, part, file, draft.form)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(editPerson.input, edit) : []), ...refused]

  function change(changed: Parameters<typeof draft.change>[0]): void {
    write.reset()
    draft.change(changed)
  }

  async function store(): Promise<boolean> {
    setTried(true)
    const [wrong] = fieldIssues(editPerson.input, edit)
    if (wrong) {
      scrollToField(fieldPath(wrong.path, part))
      return false
    }
    const output = await write.submit(editPerson.input.parse(edit))
    if (output) draft.clear()
    else scrollToField('refusal')
    return output !== undefined
  }

  return {
    typed: typedIn(draft.form, part, file),
    why: draft.form.why,
    change: (typed) => change(changedTo(draft.form, part, file, typed)),
    changeWhy: (why) => change({ why }),
    write,
    issueAt: (path) => issues.find((issue) => fieldPath(issue.path, part) === path)?.message,
    hasChanges: hasChanges(draft.form, part, file),
    isOvertaken: isOvertaken(draft.form, part, file),
    keepOwn: () => change(rebased(part, file)),
    startAnew: draft.clear,
    store,
  }
}

/** `relatives.0.phone` for `change.family.relatives.0.phone` */
function fieldPath(path: string, part: PartName): string {
  const whole = `change.${part}`
  if (path === whole) return ''
  return path.startsWith(`${whole}.`) ? path.slice(whole.length + 1) : path
}
