import { View } from '@tarojs/components'
import { ColleagueChoices } from '../../members/ColleagueChoices'
import { useRoster } from '../../members/useRoster'
import { Expander } from '../../ui/Expander'
import { fieldId } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'

export interface CarrierFieldProps {
  stationId: string
  byNo: number
  error: string | undefined
  onSelect: (memberNo: number) => void
}

/** Who brought the card: mostly who puts it down. */
export function CarrierField({ stationId, byNo, error, onSelect }: CarrierFieldProps) {
  const { data: roster } = useRoster(stationId)
  const members = roster?.members ?? []
  const name = members.find(({ memberNo }) => memberNo === byNo)?.name
  return (
    <View id={fieldId('byNo')} className="choices">
      {error !== undefined && <Notice tone="red" note={error} />}
      <Expander icon="person" title={name === undefined ? '谁送的' : `${name}送的，换一个人`}>
        <ColleagueChoices label="谁送的" colleagues={members} selected={byNo} onSelect={onSelect} />
      </Expander>
    </View>
  )
}
