import type { OutputOf, Procedure } from '@contract/procedure'
import { type CheckedWrite, type Places, useCheckedWrite } from './useCheckedWrite'
import type { Draft } from './useDraft'

export interface DraftedWrite<P extends Procedure, Form> extends CheckedWrite<P> {
  /** Any change takes a refusal away. */
  draft: Draft<Form>
}

/**
 * A form that is kept while it is filled in, checked as in `useCheckedWrite`, and forgotten once it is
 * handed in.
 * @param input what the draft comes to, right or wrong
 */
export function useDraftedWrite<P extends Procedure, Form extends object>(
  draft: Draft<Form>,
  procedure: P,
  input: unknown,
  places?: Places,
): DraftedWrite<P, Form> {
  const checked = useCheckedWrite(procedure, input, places)

  function change(part: Partial<Form>): void {
    checked.write.reset()
    draft.change(part)
  }

  async function submitAs(whole: unknown): Promise<OutputOf<P> | undefined> {
    const output = await checked.submitAs(whole)
    if (output !== undefined) draft.clear()
    return output
  }

  const submit = () => submitAs(input)
  return { ...checked, submit, submitAs, draft: { ...draft, change } }
}
