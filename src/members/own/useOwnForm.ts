import { fieldIssues } from '@contract/fieldIssues'
import { editOwnMembership } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { useEffect, useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { changesOwn, NO_CHANGES, type OwnCard, type OwnDraft, ownCard, ownEdit } from './ownForm'

/** The parts of the form that something can be wrong in, from the top down. */
const ANCHORS = ['phone', 'publishes'] as const
type Anchor = (typeof ANCHORS)[number]

export interface OwnForm {
  card: OwnCard
  /** Any change takes a refusal away. */
  draft: Draft<OwnDraft>
  write: Write<typeof editOwnMembership>
  issueAt: (anchor: Anchor) => string | undefined
  hasChanges: boolean
  /** The last change is stored, and shown. */
  isStored: boolean
  store: () => Promise<void>
}

/** The form about oneself: what is changed, what is wrong with it, and storing it. */
export function useOwnForm(stationId: string, member: Colleague): OwnForm {
  const draft = useDraft('own', `ownCard:${stationId}`, NO_CHANGES)
  const write = useWrite(editOwnMembership)
  const [isTried, setTried] = useState(false)
  const edit = ownEdit(stationId, member, draft.form)
  const hasChanges = changesOwn(edit)
  const isStored = write.state === 'done' && !hasChanges
  const refused = write.error instanceof Refused ? write.error.issues : []
  const found = isTried && hasChanges ? fieldIssues(editOwnMembership.input, edit) : []
  const issues = [...found, ...refused]

  function change(part: Partial<OwnDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function store(): Promise<void> {
    setTried(true)
    const wrong = fieldIssues(editOwnMembership.input, edit)
    const first = ANCHORS.find((anchor) => wrong.some(({ path }) => path.startsWith(anchor)))
    if (first) return scrollToField(first)
    const output = await write.submit(editOwnMembership.input.parse(edit))
    if (!output) return scrollToField('refusal')
    setTried(false)
    scrollToField('stored')
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
    issueAt: (anchor) => issues.find(({ path }) => path.startsWith(anchor))?.message,
    hasChanges,
    isStored,
    store,
  }
}
