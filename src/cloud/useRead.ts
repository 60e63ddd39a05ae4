import type { InputOf, OutputOf, Procedure } from '@contract/procedure'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { call } from './call'
import { byCloudClock } from './cloudTime'
import { type Failure, isDenied } from './failure'
import { dropAnswer, keepAnswer, keyOfAnswer, lastAnswer } from './lastAnswers'
import { useOnline } from './useOnline'

export interface ReadOptions {
  /** False holds the call back, while its input is not known or nobody has asked; nothing is shown, be it known. */
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
 * Reads through the one cache. Of a procedure that `keeps`, the last answer is kept on the phone and
 * shown until a new one comes; a refusal takes it away, no net does not.
 */
export function useRead<P extends Procedure>(
  procedure: P,
  input: InputOf<P>,
  options: ReadOptions = {},
): Read<OutputOf<P>> {
  const client = useQueryClient()
  const online = useOnline()
  const { enabled = true, everyMs = false } = options
  const key = procedure.keeps && keyOfAnswer(procedure.name, input)
  const query = useQuery<OutputOf<P>, Failure>({
    queryKey: [procedure.name, input],
    queryFn: () => (key === undefined ? call(procedure, input) : askAndKeep(procedure, input, key)),
    enabled,
    refetchInterval: everyMs,
    initialData: () => recall(procedure, key)?.output,
    initialDataUpdatedAt: () => recall(procedure, key)?.at,
    // What was kept on the phone is shown, and always renewed: it may be of before a reload.
    refetchOnMount: ({ state }) => (state.dataUpdateCount === 0 ? 'always' : true),
  })
  // Going back to a page does not mount it anew.
  useDidShow(() => {
    const shown = { queryKey: [procedure.name, input], exact: true, stale: true }
    void client.refetchQueries(shown, { cancelRefetch: false })
  })
  // What another page asked for is not renewed here: held back, it would stay as it was.
  return readOf(query, enabled ? query.data : undefined, online)
}

type Query = Pick<
  UseQueryResult<unknown, Failure>,
  'isError' | 'dataUpdatedAt' | 'error' | 'isFetching' | 'refetch'
>

/** What a page is told of a query, whose `data` may be what it is made of several answers. */
export function readOf<Output>(
  query: Query,
  data: Output | undefined,
  online: boolean,
): Read<Output> {
  const hasData = data !== undefined
  return {
    data,
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

async function askAndKeep<P extends Procedure>(
  procedure: P,
  input: InputOf<P>,
  key: string,
): Promise<OutputOf<P>> {
  try {
    const output = await call(procedure, input)
    keepAnswer({ key, at: Date.now(), output })
    return output
  } catch (failure) {
    if (isDenied(failure)) dropAnswer(key)
    throw failure
  }
}

/** The kept answer, unless it was kept by an earlier version of the contract. */
function recall<P extends Procedure>(procedure: P, key: string | undefined) {
  const answer = key === undefined ? undefined : lastAnswer(key)
  if (!answer) return undefined
  const parsed = procedure.output.safeParse(answer.output)
  return parsed.success ? { output: parsed.data as OutputOf<P>, at: answer.at } : undefined
}
