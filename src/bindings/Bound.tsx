import { myBindings } from '@contract/bindings/tabProcedures'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRead } from '../cloud/useRead'
import { useFirstStation } from '../stations/useFirstStation'
import { useStation } from '../stations/useStation'
import { ActionBar } from '../ui/ActionBar'
import { Card } from '../ui/Card'
import { Screen } from '../ui/Screen'
import { Success } from '../ui/Success'
import { myBindingsUrl } from './links'

export interface BoundProps {
  /** The id by which the file was bound. */
  personId: string
  /** Whose file can be opened now: 自己的档案. */
  what: string
}

/** The file is bound: what can be done now, and how it is undone. */
export function Bound({ personId, what }: BoundProps) {
  const { data } = useRead(myBindings, {})
  const bound = data?.bindings.find((each) => each.personId === personId)
  const { read, phone } = useStation(bound?.stationId)
  // Who has chosen no station has that of the file.
  useFirstStation(read.data)
  const open = () => void Taro.redirectTo({ url: myBindingsUrl() })
  return (
    <Screen actionBar={<ActionBar phone={phone} main={{ title: '去我的档案', onTap: open }} />}>
      <Success title="绑定好了" />
      <Card>
        <View className="strong">{`现在可以在这里看${what}`}</View>
        <View>从“我的”里点“我的档案”，随时能看，也随时能解除绑定。</View>
      </Card>
    </Screen>
  )
}
