import { cardCoverage } from '@contract/contactCards'
import { Village } from '@contract/contactCards/contactCardTerms'
import { useState } from 'react'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'

/** How many villages are offered at once. */
const OFFERED = 30
const ALL = '全部的村和社区'

export interface VillageCellProps {
  stationId: string
  /** Empty for all. */
  village: string
  onChoose: (village: string) => void
}

/** Of which village people are shown, and the way to another. */
export function VillageCell({ stationId, village, onChoose }: VillageCellProps) {
  const [isOpen, setOpen] = useState(false)
  const shown = village === '' ? ALL : village
  return (
    <>
      <Cell
        icon="pin"
        title={shown}
        side="换村"
        label={`看的是${shown}，换村`}
        onTap={() => setOpen(true)}
      />
      {isOpen && (
        <VillageSheet
          stationId={stationId}
          village={village}
          onChoose={(chosen) => {
            onChoose(chosen)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function VillageSheet(props: VillageCellProps & { onClose: () => void }) {
  const { stationId, village, onChoose, onClose } = props
  const [typed, setTyped] = useState('')
  const { known, asTyped } = useOffered(stationId, typed)
  return (
    <Sheet
      title="看哪个村或社区"
      onClose={onClose}
      foot={<Button title="不换了" onTap={onClose} />}
    >
      <Field label="找村" placeholder="写几个字" maxLength={20} value={typed} onChange={setTyped} />
      <Choices label="看哪个村或社区">
        {typed.trim() === '' && (
          <Choice title={ALL} selected={village === ''} onTap={() => onChoose('')} />
        )}
        {known.map((name) => (
          <Choice
            key={name}
            title={name}
            selected={name === village}
            onTap={() => onChoose(name)}
          />
        ))}
        {asTyped !== undefined && (
          <Choice
            title={asTyped}
            note="照写的村名找"
            selected={asTyped === village}
            onTap={() => onChoose(asTyped)}
          />
        )}
      </Choices>
    </Sheet>
  )
}

interface Offered {
  /** Those that the station serves households in, as far as they hold what is typed. */
  known: readonly string[]
  /** What is typed, where it is none of these: who has no household may live there. */
  asTyped: string | undefined
}

function useOffered(stationId: string, typed: string): Offered {
  const { data } = useRead(cardCoverage, { stationId, ofStationId: stationId })
  const words = Village.safeParse(typed).data
  const known = (data?.villages ?? [])
    .map(({ village }) => village)
    .filter((name) => name.includes(words ?? ''))
  return {
    known: known.slice(0, OFFERED),
    asTyped: known.includes(words ?? '') ? undefined : words,
  }
}
