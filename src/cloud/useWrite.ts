import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from './call'
import { Failure, isUncertain, isWorthAsking } from './failure'
import { requestIdFor, settleIntentions } from './intention'

/** Pauses before asking again, in ms. */
const PAUSES_MS = [800, 2_000, 4_000]

export interface Write<P extends Procedure> {
  /**
   * Submits once, however often it is tapped meanwhile.
   * @param onFailure is told at once why it failed; `error` says it from the next rendering on
   * @returns the output; undefined when it failed or one is already under way.
   */
  submit: (
    input: InputOf<P>,
    onFailure?: (failure: Failure) => void,
  ) => Promise<OutputOf<P> | undefined>
  /** `checking`: an answer was lost, the same id is asked again; `busyText` says so. */
  state: 'idle' | 'sending' | 'checking' | 'done' | 'error'
  isBusy: boolean
  error: Failure | undefined
  /** Takes the error away, when the person goes on; what is under way stays. */
  reset: () => void
}

/** Writes: one requestId for each intention, kept until the answer is certain. */
export function useWrite<P extends Procedure>(procedure: P): Write<P> {
  const client = useQueryClient()
  const underWay = useRef(false)
  const [isChecking, setChecking] = useState(false)
  const mutation = useMutation<OutputOf<P>, Failure, InputOf<P>>({
    mutationFn: async (input) => {
      const requestId = requestIdFor(procedure.name, input)
      try {
        const output = await askUntilCertain(procedure, input, requestId, () => setChecking(true))
        settleIntentions()
        return output
      } catch (failure) {
        if (!isUncertain(failure)) settleIntentions()
        throw failure
      }
    },
    // Otherwise a write made offline waits, and sends itself hours later.
    networkMode: 'always',
  })

  async function submit(
    input: InputOf<P>,
    onFailure?: (failure: Failure) => void,
  ): Promise<OutputOf<P> | undefined> {
    if (underWay.current) return undefined
    underWay.current = true
    try {
      return await mutation.mutateAsync(input)
    } catch (failure) {
      if (failure instanceof Failure) onFailure?.(failure)
      return undefined
    } finally {
      underWay.current = false
      setChecking(false)
      void client.invalidateQueries()
    }
  }

  return {
    submit,
    state: isChecking ? 'checking' : STATES[mutation.status],
    isBusy: mutation.isPending,
    error: mutation.error ?? undefined,
    reset: () => {
      if (!underWay.current) mutation.reset()
    },
  }
}

const STATES = { idle: 'idle', pending: 'sending', success: 'done', error: 'error' } as const

async function askUntilCertain<P extends Procedure>(
  procedure: P,
  input: InputOf<P>,
  requestId: string,
  onLostReply: () => void,
): Promise<OutputOf<P>> {
  for (const pause of PAUSES_MS) {
    try {
      return await call(procedure, input, { requestId })
    } catch (failure) {
      if (!isWorthAsking(failure)) throw failure
      onLostReply()
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return call(procedure, input, { requestId })
}
