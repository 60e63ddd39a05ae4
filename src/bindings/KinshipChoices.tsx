import type { Kinship } from '@contract/bindings/bindingTerms'
import { KINSHIPS } from '@contract/people/kinships'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../ui/Choice'
import { fieldId } from '../ui/fieldAnchor'
import { Heading } from '../ui/Heading'
import { Notice } from '../ui/Notice'

export interface KinshipChoicesProps {
  /** 家人是您的什么人？ */
  question: string
  selected: string
  error: string | undefined
  onSelect: (kinship: Kinship) => void
}

/** What who acts is to the person whose file it is. */
export function KinshipChoices({ question, selected, error, onSelect }: KinshipChoicesProps) {
  return (
    <>
      <View id={fieldId('kinship')}>
        <Heading title={question} />
      </View>
      {error !== undefined && <Notice tone="red" note={error} />}
      <Choices label={question}>
        {keysOf(KINSHIPS).map((kinship) => (
          <Choice
            key={kinship}
            title={KINSHIPS[kinship].label}
            selected={kinship === selected}
            onTap={() => onSelect(kinship)}
          />
        ))}
      </Choices>
    </>
  )
}
