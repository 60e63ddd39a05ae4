import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Sheet } from '../../ui/Sheet'
import { proposeUrl } from '../links'

export interface SayWrongProps {
  personId: string
  /** Those that the reader sees. */
  parts: readonly PartName[]
}

/** The way to say that something is wrong, without having opened a part before. */
export function SayWrong({ personId, parts }: SayWrongProps) {
  const [asks, setAsks] = useState(false)
  const close = () => setAsks(false)
  return (
    <>
      <Button icon="message" title="有不对的，告诉站里" onTap={() => setAsks(true)} />
      {asks && (
        <Sheet
          title="哪一部分不对？"
          onClose={close}
          foot={<Button kind="primary" title="再看看" onTap={close} />}
        >
          <View>说不清是哪一部分，打电话说也行。</View>
          <View className="choices">
            {parts.map((part) => (
              <Choice
                key={part}
                title={PERSON_PARTS[part].label}
                onTap={() => {
                  close()
                  void Taro.navigateTo({ url: proposeUrl(personId, part) })
                }}
              />
            ))}
          </View>
        </Sheet>
      )}
    </>
  )
}
