import { editOwnMembership } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { useEffect } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { type Draft, useDraft } from '../../cloud/useDraft'
import type { Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { changesOwn, NO_CHANGES, type OwnCard, type OwnDraft, ownCard, ownEdit } from './ownForm'

/** The parts of the form that something can be wrong in, from the top down. */
const ORDER = ['phone', 'matters', 'publishes'] as const

export interface OwnForm {
  card: OwnCard
  /** Any change takes a refusal away. */
  draft: Draft<OwnDraft>
  write: Write<typeof editOwnMembership>
  issueAt: (part: (typeof ORDER)[number]) => string | undefined
  hasChanges: boolean
  /** The last change is stored, and shown. */
  isStored: boolean
  submit: () => Promise<void>
  /** Back to what is stored. */
  giveUp: () => void
}

/** The form about oneself: what is changed, what is wrong with it, and storing it. */
export function useOwnForm(stationId: string, member: Colleague): OwnForm {
  const draft = useDraft('own', `ownCard:${stationId}`, NO_CHANGES)
  const edit = ownEdit(stationId, member, draft.form)
  const { write, issueAt, reset, ...checked } = useCheckedWrite(editOwnMembership, edit, {
    order: ORDER,
  })
  const hasChanges = changesOwn(edit)
  const isStored = write.state === 'done' && !hasChanges

  function change(part: Partial<OwnDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function submit(): Promise<void> {
    if (await checked.submit()) scrollToField('stored')
  }

  function giveUp(): void {
    reset()
    draft.clear()
  }

  // Not before the page shows what was stored: until then the old would stand there once more.
  const { clear } = draft
  useEffect(() => {
    if (isStored) clear()
  }, [isStored, clear])

  return {
    card: ownCard(draft.form, member),
    draft: { ...draft, change },
    write,
    issueAt,
    hasChanges,
    isStored,
    submit,
    giveUp,
  }
}
