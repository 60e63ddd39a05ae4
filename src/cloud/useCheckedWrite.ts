import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue, InputOf, OutputOf, Procedure } from '@contract/procedure'
import { useState } from 'react'
import { scrollToField } from '../ui/fieldAnchor'
import { type Failure, Refused } from './failure'
import { useWrite, type Write } from './useWrite'

/** Where in the form stands what the schema names. */
export interface Places {
  /** The place of a path: `identity.phone` for `parts.identity.phone`; by default the path itself. */
  placeOf?: (path: string) => string
  /**
   * The places from the top down, where the form is ordered otherwise than the schema; all that begins
   * as one of them stands there. Places that are not named come after these.
   */
  order?: readonly string[]
}

export interface CheckedWrite<P extends Procedure> {
  write: Write<P>
  /** All that is wrong: from the first try on, and what the function found. */
  issues: readonly FieldIssue[]
  /** What is wrong at a place of the form. */
  issueAt: (place: string) => string | undefined
  /**
   * Hands in what fits the schema; otherwise the first wrong field is put in sight, be it that the
   * function found it. A refusal that names no field is put in sight in the element `refusal`.
   */
  submit: () => Promise<OutputOf<P> | undefined>
  /** The same of the input together with something that the form does not hold: the id of a photo. */
  submitAs: (whole: unknown) => Promise<OutputOf<P> | undefined>
  /** Whether what is filled in fits; what does not is put in sight, and said from then on. */
  check: () => boolean
  /** The `onChange` of a field: sets what was given, and takes a refusal away. */
  changing: <Value>(set: (value: Value) => void) => (value: Value) => void
  /** As before the first try. */
  reset: () => void
}

/**
 * A form that is validated with the very schema of its procedure.
 * @param input what the form says now, right or wrong
 */
export function useCheckedWrite<P extends Procedure>(
  procedure: P,
  input: unknown,
  places: Places = {},
): CheckedWrite<P> {
  const write = useWrite(procedure)
  const [isTried, setTried] = useState(false)
  const issues = [...(isTried ? fieldIssues(procedure.input, input) : []), ...issuesIn(write.error)]

  function show(wrong: readonly FieldIssue[]): void {
    scrollToField(firstPlace(wrong, places) ?? 'refusal')
  }

  function fits(whole: unknown): boolean {
    setTried(true)
    const wrong = fieldIssues(procedure.input, whole)
    if (wrong.length > 0) show(wrong)
    return wrong.length === 0
  }

  async function submitAs(whole: unknown): Promise<OutputOf<P> | undefined> {
    if (!fits(whole)) return undefined
    // What this procedure's own schema lets through; TypeScript sees only that it is some schema.
    const fitting = procedure.input.parse(whole) as InputOf<P>
    const output = await write.submit(fitting, (failure) => show(issuesIn(failure)))
    if (output !== undefined) setTried(false)
    return output
  }

  function reset(): void {
    write.reset()
    setTried(false)
  }

  function changing<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      write.reset()
      set(value)
    }
  }

  function issueAt(place: string): string | undefined {
    return issues.find(({ path }) => placeIn(places, path) === place)?.message
  }

  const check = () => fits(input)
  const submit = () => submitAs(input)
  return { write, issues, issueAt, check, submit, submitAs, changing, reset }
}

/** What the function found wrong in the fields. */
function issuesIn(error: Failure | undefined): readonly FieldIssue[] {
  return error instanceof Refused ? error.issues : []
}

function placeIn({ placeOf, order = [] }: Places, path: string): string {
  const place = placeOf ? placeOf(path) : path
  return order.find((each) => place.startsWith(each)) ?? place
}

/** The topmost place that something is wrong at. */
function firstPlace(issues: readonly FieldIssue[], places: Places): string | undefined {
  const wrong = issues.map(({ path }) => placeIn(places, path))
  return places.order?.find((each) => wrong.includes(each)) ?? wrong[0]
}
