import { View } from '@tarojs/components'
import { Choice, Choices } from '../ui/Choice'
import { Heading } from '../ui/Heading'

export interface InvitedFamilyChoicesProps {
  stays: boolean
  onSelect: (stays: boolean) => void
}

/** What becomes of those whom a person let in, when the station ends that person's own tie. */
export function InvitedFamilyChoices({ stays, onSelect }: InvitedFamilyChoicesProps) {
  return (
    <>
      <Heading title={QUESTION} />
      <Choices label={QUESTION}>
        <Choice
          title="也一起解除"
          note="绑定的不是本人，或者说不准"
          selected={!stays}
          onTap={() => onSelect(false)}
        />
        <Choice
          title="留着"
          note="是本人，只是换了手机或者微信"
          selected={stays}
          onTap={() => onSelect(true)}
        />
      </Choices>
      <View className="small">{DESK_FAMILY_STAYS}</View>
    </>
  )
}

const QUESTION = '这个绑定请来的家人呢？'
export const DESK_FAMILY_STAYS = '家人在站里绑的，要一个一个解除。'
