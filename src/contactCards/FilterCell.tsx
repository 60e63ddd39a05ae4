import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Cell } from '../ui/Cell'
import { Choice, Choices } from '../ui/Choice'
import { Field } from '../ui/Field'
import { Sheet } from '../ui/Sheet'
import type { HouseholdFilter } from './householdFilter'

/** With so many and no more, all are seen at a glance. */
const AT_A_GLANCE = 8
/** How many are offered before one types. */
const OFFERED = 30

export interface FilterCellProps {
  filters: readonly HouseholdFilter[]
  selected: HouseholdFilter
  onSelect: (key: string) => void
}

/** Which households are shown, and the way to others. */
export function FilterCell({ filters, selected, onSelect }: FilterCellProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Cell
        icon="people"
        title={selected.title}
        side="换村、换人"
        label={`看的是${selected.title}，换村、换人`}
        onTap={() => setOpen(true)}
      />
      {isOpen && (
        <FilterSheet
          filters={filters}
          selected={selected}
          onSelect={(key) => {
            onSelect(key)
            setOpen(false)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function FilterSheet(props: FilterCellProps & { onClose: () => void }) {
  const { filters, selected, onSelect, onClose } = props
  const [wanted, setWanted] = useState('')
  const words = wanted.trim()
  const found = filters.filter(({ title }) => title.includes(words)).slice(0, OFFERED)
  return (
    <Sheet title="看哪些住户" onClose={onClose} foot={<Button title="不换了" onTap={onClose} />}>
      {filters.length > AT_A_GLANCE && (
        <Field label="找村，找联络员" placeholder="写几个字" value={wanted} onChange={setWanted} />
      )}
      {found.length === 0 && <View role="status">没找到{words}，看看写对没有。</View>}
      <Choices label="看哪些住户">
        {found.map(({ key, title, count }) => (
          <Choice
            key={key}
            title={title}
            side={count === undefined ? undefined : `${count}户`}
            selected={key === selected.key}
            onTap={() => onSelect(key)}
          />
        ))}
      </Choices>
    </Sheet>
  )
}
