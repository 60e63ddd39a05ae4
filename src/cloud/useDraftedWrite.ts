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

  async function submit(): Promise<OutputOf<P> | undefined> {
    const output = await checked.submit()
    if (output !== undefined) draft.clear()
    return output
  }

  return { ...checked, submit, draft: { ...draft, change } }
}
