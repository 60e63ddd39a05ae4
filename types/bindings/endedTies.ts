import type { Instant } from '../time'

/** Those of a WeChat user's ties that have ended, by their ids. */
export interface EndedTies {
  /**
   * The person or the station has ended them, or the station has said so since, of them or of all who were
   * let in by the same; or the user has, and was taken off that file by the last tie to it.
   */
  byOthers: readonly string[]
  /** The user has ended them, and has none to that file today, nor to one that is one with it. */
  untied: readonly string[]
}

/** A tie that has ended. */
export interface EndedTie {
  tieId: string
  /** The file, with all that are one with it today. */
  fileIds: readonly string[]
  /** Ended by the person or the station, or taken off by the station since. */
  byOthers: boolean
}

/** The tie of the same user to a file that holds, or the last one that did; null while it holds. */
export interface LastTie {
  personId: string
  endedAt: Instant | null
  byOthers: boolean
}

/**
 * Tells apart what has become of a user's ties: who ended one and came back is asked by the last tie to that
 * file, by whatever id of it.
 * @param last one a file id, of the files of those that their user has ended
 */
export function tellEndedTies(ended: readonly EndedTie[], last: readonly LastTie[]): EndedTies {
  const byOthers: string[] = []
  const untied: string[] = []
  for (const tie of ended) {
    const fate = tie.byOthers ? 'byOthers' : fateByLast(tie, last)
    if (fate === 'byOthers') byOthers.push(tie.tieId)
    if (fate === 'untied') untied.push(tie.tieId)
  }
  return { byOthers, untied }
}

/** What has become of a tie that its user has ended: by the one to its file that holds, or that ended last. */
function fateByLast(
  { fileIds }: EndedTie,
  last: readonly LastTie[],
): 'holds' | 'byOthers' | 'untied' {
  const [latest] = last
    .filter(({ personId }) => fileIds.includes(personId))
    .sort((a, b) => endOf(b) - endOf(a))
  if (latest?.endedAt === null) return 'holds'
  return latest?.byOthers ? 'byOthers' : 'untied'
}

/** What holds ends after all others. */
function endOf({ endedAt }: LastTie): Instant {
  return endedAt ?? Number.MAX_SAFE_INTEGER
}
