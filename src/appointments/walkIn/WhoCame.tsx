import type { PersonRow } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePersonSearch } from '../../people/find/usePersonSearch'
import { rowNote } from '../../people/personWords'
import { Cell } from '../../ui/Cell'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import type { WalkInDraft } from './walkInInput'

/** So many files of one name are offered; who is not among them is told by more of the name. */
const OFFERED_MAX = 3

/** Somebody with a file, and what tells two of one name apart. */
export interface OnFile {
  personId: string
  name: string
  note: string
}

export interface WhoCameProps {
  stationId: string
  draft: Pick<WalkInDraft, 'personId' | 'name'>
  /** Who was chosen before this page. */
  known: OnFile | undefined
  error: string | undefined
  onChange: (who: Pick<WalkInDraft, 'personId' | 'name'>) => void
}

/** Who has come: the name as it is typed, or somebody of that name with a file. */
export function WhoCame({ known, onChange, ...typed }: WhoCameProps) {
  const [picked, setPicked] = useState(known)
  if (picked !== undefined && picked.personId === typed.draft.personId) {
    return (
      <Cell
        icon="id-card"
        title={picked.name}
        note={picked.note || '有档案'}
        action={{ title: '换一个人', onTap: () => onChange({ personId: undefined, name: '' }) }}
      />
    )
  }

  function pick(row: PersonRow): void {
    const { personId, name } = row
    setPicked({ personId, name, note: rowNote(row) })
    onChange({ personId, name })
  }

  return (
    <>
      <View id={fieldId('served.name')}>
        <Field
          label="谁要办事"
          placeholder="姓名"
          value={typed.draft.name}
          maxLength={20}
          error={typed.error}
          onChange={(name) => onChange({ personId: undefined, name })}
        />
      </View>
      <NamesOnFile stationId={typed.stationId} name={typed.draft.name} onPick={pick} />
    </>
  )
}

interface NamesOnFileProps {
  stationId: string
  /** As far as it is typed. */
  name: string
  onPick: (row: PersonRow) => void
}

/** Those of the name with a file that is kept up. */
function NamesOnFile({ stationId, name, onPick }: NamesOnFileProps) {
  const { text, pages } = usePersonSearch(stationId, name)
  const found = text === '' ? [] : (pages.read.data ?? [])
  const onFile = found.filter(({ ended }) => ended === undefined).slice(0, OFFERED_MAX)
  if (onFile.length === 0) return null
  return (
    <>
      <View className="small">有档案的，是这个人就点一下。</View>
      <Choices label="有档案的">
        {onFile.map((row) => (
          <Choice
            key={row.personId}
            icon="id-card"
            title={row.name}
            note={rowNote(row) || undefined}
            onTap={() => onPick(row)}
          />
        ))}
      </Choices>
    </>
  )
}
