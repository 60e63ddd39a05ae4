import { View } from '@tarojs/components'
import { useRoster } from '../../members/useRoster'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import type { AssigningMany } from './useAssignMany'

export interface AssignManySheetProps {
  stationId: string
  many: AssigningMany
  /** Whose they are now. */
  from: string
  onClose: () => void
  onAssign: () => void
}

/** Asks before households change hands: how many, from whom, to whom, why. */
export function AssignManySheet(props: AssignManySheetProps) {
  const { stationId, many, from, onClose, onAssign } = props
  const { data: roster } = useRoster(stationId)
  const { total, chosen, why } = many
  const nameOf = (memberNo: number) =>
    roster?.members.find((member) => member.memberNo === memberNo)?.name ?? ''
  return (
    <Sheet
      title={`${total}户都换人吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="就这样换" onTap={onAssign} />
          <Button title="先不换" onTap={onClose} />
        </>
      }
    >
      <View>{`现在的联络员：${from}。`}</View>
      <View className="strong">
        {`换成联络员${nameOf(chosen.liaisonNo)}，替班人${nameOf(chosen.standInNo)}。`}
      </View>
      <View>{`原因：${why.trim()}。`}</View>
      <View>换了以后要换回来，得再选一遍这些住户。</View>
    </Sheet>
  )
}
