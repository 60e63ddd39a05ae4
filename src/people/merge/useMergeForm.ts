import { mergePeople } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { type ComparedPart, comparedParts, type TwoFiles } from './comparison'
import { daysTogether, partOfDay } from './daysTogether'
import { type Chosen, choiceOf } from './ways'

/** How two files become one, why, and doing it: then the page reads that both open as the same file. */
export function useMergeForm(stationId: string, files: TwoFiles) {
  const { keep, other } = files
  const parts = comparedParts(files)
  const [picked, setPicked] = useState<Chosen>({})
  const [why, setWhy] = useState('')
  const chosen: Chosen = { ...presetIn(parts), ...picked }
  const { write, issueAt, submit, changing } = useCheckedWrite(
    mergePeople,
    {
      stationId,
      keep: { personId: keep.personId, version: keep.version },
      merge: { personId: other.personId, version: other.version },
      ...choiceOf(chosen),
      why,
    },
    { placeOf: (path) => placeOf(path, parts) },
  )
  const days = daysTogether(files, chosen)
  const dayAt = (part: PartName) => days.find((day) => partOfDay(day, parts)?.part === part)
  return {
    parts,
    chosen,
    choose: changing((part: Chosen) => setPicked({ ...picked, ...part })),
    why,
    setWhy: changing(setWhy),
    write,
    issueAt,
    /** What is wrong with a part as it would become. */
    wrongAt: (part: PartName) => issueAt(part) ?? dayAt(part)?.message,
    submit,
  }
}

/** The first way of each part, but where not all that both say can stand somebody has to choose. */
function presetIn(parts: readonly ComparedPart[]): Chosen {
  const preset = parts.filter(({ tooMany }) => tooMany.length === 0)
  return Object.fromEntries(preset.map(({ part, ways: [first] }) => [part, first?.way]))
}

/** What is wrong with a field of a part is said at that part, and at the end where it is not there. */
function placeOf(path: string, parts: readonly ComparedPart[]): string {
  if (path === 'why') return path
  const [first] = path.split('.')
  return parts.find(({ part }) => part === first)?.part ?? 'refusal'
}
