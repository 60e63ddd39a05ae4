import { MATTERS, type Matter, WAYS } from '@contract/matters'
import type { StationCard } from '@contract/stations/stationCard'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Expander } from '../../ui/Expander'
import { List } from '../../ui/List'
import { Sheet } from '../../ui/Sheet'

type OfferedMatter = StationCard['matters'][number]

/** What can be done here, folded away; each matter says what to bring. */
export function Matters({ matters }: Pick<StationCard, 'matters'>) {
  const [shown, setShown] = useState<Matter>()
  const opened = matters.find(({ matter }) => matter === shown)
  if (matters.length === 0) return null
  return (
    <>
      <Expander icon="bag" title="能办哪些事，要带什么">
        <List label="能办的事">
          {matters.map(({ matter, note, bring }) => (
            <Cell
              key={matter}
              title={MATTERS[matter].label}
              note={note}
              side={bring.length === 0 ? '人来就行' : `带${bring.length}样`}
              onTap={() => setShown(matter)}
            />
          ))}
        </List>
      </Expander>
      {opened && <BringSheet offered={opened} onClose={() => setShown(undefined)} />}
    </>
  )
}

function BringSheet({ offered, onClose }: { offered: OfferedMatter; onClose: () => void }) {
  const { matter, note, bring, ways } = offered
  return (
    <Sheet
      title={`办${MATTERS[matter].label}要带什么`}
      onClose={onClose}
      foot={<Button kind="primary" title="知道了" onTap={onClose} />}
    >
      <View>{note}</View>
      {bring.length === 0 ? (
        <View>不用带什么，人来就行。</View>
      ) : (
        <List label="要带的东西">
          {bring.map(({ item, note: about }) => (
            <Cell key={item} title={item} side={about} />
          ))}
        </List>
      )}
      {ways.length > 0 && (
        <View className="small">可以{ways.map((way) => WAYS[way].label).join('、')}</View>
      )}
    </Sheet>
  )
}
