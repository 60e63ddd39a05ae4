import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { call } from './call'
import { byCloudClock } from './cloudTime'
import type { Failure } from './failure'
import { keepAnswer, lastAnswer } from './lastAnswers'
import { useOnline } from './useOnline'

export interface ReadOptions {
  /** False holds the call back, while its input is not known yet. */
  enabled?: boolean
  /** Asks again this often, in ms, while the page is open. */
  everyMs?: number
}

export interface Read<Output> {
  data: Output | undefined
  /**
   * `ready` as soon as there is something to show, be it old; the others only without data:
   * `loading`, `offline` (the phone has no net), `error` (see `error.message`, `error.number`).
   */
  state: 'loading' | 'ready' | 'error' | 'offline'
  /** What is shown could not be renewed: say as of when (`seenAt`). */
  isStale: boolean
  /** When what is shown was answered, in ms since 1970; undefined without data. */
  seenAt: number | undefined
  error: Failure | undefined
  isFetching: boolean
  refetch: () => void
}

/**
 * Reads through the one cache, and shows the last answer kept on the phone until a new one comes.
 * Only what everybody may ask for is kept: other people's data at a desk is not.
 */
export function useRead<P extends Procedure>(
  procedure: P,
  input: InputOf<P>,
  options: ReadOptions = {},
): Read<OutputOf<P>> {
  const client = useQueryClient()
  const online = useOnline()
  const key = JSON.stringify([procedure.name, input])
  const kept = procedure.who.includes('guest')
  const query = useQuery<OutputOf<P>, Failure>({
    queryKey: [procedure.name, input],
    queryFn: async () => {
      const output = await call(procedure, input)
      if (kept) keepAnswer({ key, at: Date.now(), output })
      return output
    },
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    initialData: () => (kept ? recall(procedure, key)?.output : undefined),
    initialDataUpdatedAt: () => (kept ? recall(procedure, key)?.at : undefined),
  })
  // Going back to a page does not mount it anew.
  useDidShow(() => {
    const shown = { queryKey: [procedure.name, input], exact: true, stale: true }
    void client.refetchQueries(shown, { cancelRefetch: false })
  })
  const hasData = query.data !== undefined
  return {
    data: query.data,
    state: stateOf(hasData, query.isError, online),
    isStale: hasData && (!online || query.isError),
    seenAt: hasData ? byCloudClock(query.dataUpdatedAt) : undefined,
    error: query.error ?? undefined,
    isFetching: query.isFetching,
    refetch: () => void query.refetch(),
  }
}

function stateOf(hasData: boolean, isError: boolean, online: boolean): Read<unknown>['state'] {
  if (hasData) return 'ready'
  if (!online) return 'offline'
  return isError ? 'error' : 'loading'
}

/** The kept answer, unless it was kept by an earlier version of the contract. */
function recall<P extends Procedure>(procedure: P, key: string) {
  const answer = lastAnswer(key)
  if (!answer) return undefined
  const parsed = procedure.output.safeParse(answer.output)
  return parsed.success ? { output: parsed.data as OutputOf<P>, at: answer.at } : undefined
}

/** Gives back a function that makes every read of a procedure ask again. */
export function useRefresh(): (procedure: Procedure) => void {
  const client = useQueryClient()
  return (procedure) => void client.invalidateQueries({ queryKey: [procedure.name] })
}
