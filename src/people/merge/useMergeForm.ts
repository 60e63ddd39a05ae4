import { mergePeople } from '@contract/people'
import type { PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { comparedParts, type Way } from './comparison'

type Chosen = Partial<Record<PartName, Way>>

/** How two files become one, why, and doing it: then the page reads that both open as the same file. */
export function useMergeForm(stationId: string, keep: PersonFile, other: PersonFile) {
  const parts = comparedParts(keep, other)
  const [chosen, setChosen] = useState<Chosen>({})
  const [why, setWhy] = useState('')
  const chosenBy = (way: Way) =>
    parts.map(({ part }) => part).filter((part) => chosen[part] === way)
  const { write, issueAt, submit, changing } = useCheckedWrite(mergePeople, {
    stationId,
    keep: { personId: keep.personId, version: keep.version },
    merge: { personId: other.personId, version: other.version },
    take: chosenBy('take'),
    leave: chosenBy('leave'),
    why,
  })
  return {
    parts,
    chosen,
    choose: changing((part: Chosen) => setChosen({ ...chosen, ...part })),
    why,
    setWhy: changing(setWhy),
    write,
    issueAt,
    submit,
  }
}
