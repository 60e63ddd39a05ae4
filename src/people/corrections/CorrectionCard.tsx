import { PERSON_PARTS } from '@contract/people/personFile'
import type { Correction } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useOnline } from '../../cloud/useOnline'
import { Card } from '../../ui/Card'
import { momentText } from '../../ui/momentText'
import { editPartUrl, personFileUrl } from '../links'

export interface CorrectionCardProps {
  stationId: string
  correction: Correction
  onAnswer: () => void
}

/** One correction: first the part is put right, or the file looked at; then it is answered. */
export function CorrectionCard({ stationId, correction, onAnswer }: CorrectionCardProps) {
  const online = useOnline()
  const { personId, name, part, text, byFamily, at } = correction
  const { label } = PERSON_PARTS[part]
  const answer = { title: '回复', label: `回复${name}说的${label}`, onTap: onAnswer }
  const edit = {
    title: '去改',
    label: `去改${label}，${name}`,
    onTap: () => void Taro.navigateTo({ url: editPartUrl(stationId, personId, part) }),
  }
  const look = {
    title: '看档案',
    label: `看${name}的档案`,
    onTap: () => void Taro.navigateTo({ url: personFileUrl(stationId, personId) }),
  }
  return (
    <Card actions={online ? [edit, answer] : [look]}>
      <View className="strong">
        {name}　{label}
      </View>
      <View>{text}</View>
      <View className="small">
        {byFamily ? '家人写的，' : '本人写的，'}
        {momentText(at)}
      </View>
    </Card>
  )
}
