import { ledgerTemplate } from '@contract/ledgers'
import { IMPORT_KIND_KEYS, IMPORT_KINDS, type ImportKind } from '@contract/ledgers/ledgerTerms'
import { call } from '../../cloud/call'
import { Choice, Choices } from '../../ui/Choice'
import { FileButton } from '../FileButton'

const KIND_NOTES: Record<ImportKind, string> = {
  people: '一行一个人，有档案的会更新',
  deliveries: '纸上登记的送卡，一行一户',
}

export interface KindChoicesProps {
  stationId: string
  kind: ImportKind | undefined
  onChange: (kind: ImportKind) => void
}

/** Which ledger is brought in, and its empty sheet. */
export function KindChoices({ stationId, kind, onChange }: KindChoicesProps) {
  return (
    <>
      <Choices label="哪种台账">
        {IMPORT_KIND_KEYS.map((each) => (
          <Choice
            key={each}
            title={IMPORT_KINDS[each].label}
            note={KIND_NOTES[each]}
            selected={each === kind}
            onTap={() => onChange(each)}
          />
        ))}
      </Choices>
      {kind !== undefined && (
        <FileButton
          key={kind}
          title={`下载${IMPORT_KINDS[kind].label}的空表`}
          ask={() => call(ledgerTemplate, { stationId, kind })}
        />
      )}
    </>
  )
}
