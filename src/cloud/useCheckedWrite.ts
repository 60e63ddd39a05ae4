import { fieldIssues } from '@contract/fieldIssues'
import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { useState } from 'react'
import { scrollToField } from '../ui/fieldAnchor'
import { Refused } from './failure'
import { useWrite, type Write } from './useWrite'

export interface CheckedWrite<P extends Procedure> {
  write: Write<P>
  /** What is wrong with a field: from the first try on, and what the function found. */
  issueAt: (path: string) => string | undefined
  /**
   * Hands in what fits the schema; otherwise the first wrong field is put in sight, as is a refusal
   * in the element `refusal`.
   */
  submit: () => Promise<OutputOf<P> | undefined>
}

/**
 * A form that is validated with the very schema of its procedure.
 * @param input what the form says now, right or wrong
 */
export function useCheckedWrite<P extends Procedure>(
  procedure: P,
  input: unknown,
): CheckedWrite<P> {
  const write = useWrite(procedure)
  const [isTried, setTried] = useState(false)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(procedure.input, input) : []), ...refused]

  async function submit(): Promise<OutputOf<P> | undefined> {
    setTried(true)
    const parsed = procedure.input.safeParse(input)
    if (!parsed.success) {
      scrollToField(fieldIssues(procedure.input, input)[0]?.path ?? 'refusal')
      return undefined
    }
    // What this procedure's own schema let through; TypeScript sees only that it is some schema.
    const output = await write.submit(parsed.data as InputOf<P>)
    if (output === undefined) scrollToField('refusal')
    return output
  }

  return { write, issueAt: (path) => issues.find((issue) => issue.path === path)?.message, submit }
}
