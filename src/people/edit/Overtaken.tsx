import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { PartFacts } from '../PartFacts'
import { partLines } from '../partLines'
import type { PartForm } from './usePartForm'

export interface OvertakenProps {
  form: PartForm
  file: PersonFile
  part: PartName
}

/** Somebody else changed the part meanwhile: what it is now, and the two ways on. */
export function Overtaken({ form, file, part }: OvertakenProps) {
  const lines = partLines(part, file.parts)
  return (
    <>
      <Notice
        tone="amber"
        title="您写的时候，有人也改了这里"
        note="下面是现在存着的。看一看，再定用哪一个。"
      />
      <Card
        actions={[
          { title: '用这个，重新改', onTap: form.startAnew },
          { title: '还是用我写的', onTap: form.keepOwn },
        ]}
      >
        <View className="strong">现在存着的{PERSON_PARTS[part].label}</View>
        {lines.length === 0 ? <View>是空的。</View> : <PartFacts lines={lines} />}
      </Card>
    </>
  )
}
