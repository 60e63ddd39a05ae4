import { MATTERS, type Matter } from '@contract/matters'
import type { StationHome } from '@contract/stations/stationShapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { splitMatters } from '../matter/splitMatters'

export interface MatterChoiceProps {
  /** What the station offers. */
  matters: StationHome['matters']
  chosen: Matter | undefined
  error: string | undefined
  onChoose: (matter: Matter) => void
}

/** What somebody has come for: the list folds to what was chosen. */
export function MatterChoice({ matters, chosen, error, onChoose }: MatterChoiceProps) {
  const [isOpen, setOpen] = useState(true)
  // Who stands at the desk can be served there only with what is handled at the station.
  const here = matters.filter(({ ways }) => ways.includes('onSite'))
  const { first, rest } = splitMatters(
    isOpen ? here : here.filter(({ matter }) => matter === chosen),
  )
  const choiceOf = ({ matter }: (typeof here)[number]) => (
    <Choice
      key={matter}
      title={MATTERS[matter].label}
      selected={matter === chosen}
      onTap={() => {
        onChoose(matter)
        setOpen(false)
      }}
    />
  )
  return (
    <View className="choices">
      <Heading
        title="来办什么事"
        action={isOpen ? undefined : { title: '换一件', onTap: () => setOpen(true) }}
      />
      {error !== undefined && <Notice tone="red" note={error} />}
      <Choices label="来办什么事">
        {first.map(choiceOf)}
        {rest.length > 0 && (
          <Expander icon="message" title={`还有 ${rest.length} 类事项`}>
            {rest.map(choiceOf)}
          </Expander>
        )}
      </Choices>
    </View>
  )
}
