import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { Coverage } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { accessible } from '../../ui/accessible'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Tappable } from '../../ui/Tappable'
import { cardsUrl } from '../links'

export interface CoverageNumbersProps {
  /** Of a station alone with those whose card names somebody else by now. */
  coverage: Coverage & { outdated?: number }
  /** Whose households can be opened: the own station's; undefined of those below, of which there are counts alone. */
  stationId: string | undefined
}

interface Number {
  /** 还没有卡 */
  word: string
  number: number
  /** The households that are counted; undefined where there is no such list. */
  list?: HouseholdList
}

/** How many households, how many with a card, how many without; each number opens just those. */
export function CoverageNumbers({ coverage, stationId }: CoverageNumbersProps) {
  const { total, delivered, without, refused, notAtHome, outdated = 0, seen } = coverage
  const main: Number[] = [
    { word: '共有住户', number: total, list: 'all' },
    { word: '有卡', number: delivered, list: 'delivered' },
    { word: '还没有卡', number: without, list: 'without' },
  ]
  const others: Number[] = [
    { word: '上门没有收', number: refused, list: 'refused' },
    { word: '上门家里没人', number: notAtHome, list: 'notAtHome' },
    { word: '卡上的人换了', number: outdated, list: 'outdated' },
    { word: '扫过卡上的码', number: seen },
  ]
  const told = others.filter(({ number }) => number > 0)
  const opening = ({ list, number }: Number) =>
    stationId === undefined || list === undefined || number === 0
      ? undefined
      : () => void Taro.navigateTo({ url: cardsUrl(stationId, { list }) })
  return (
    <>
      <View className="counts coverage-numbers">
        {main.map((each) => (
          <MainNumber key={each.word} {...each} onTap={opening(each)} />
        ))}
      </View>
      {told.length > 0 && (
        <List label="送卡的情形">
          {told.map((each) => (
            <Cell
              key={each.word}
              title={each.word}
              side={`${each.number}户`}
              onTap={opening(each)}
            />
          ))}
        </List>
      )}
    </>
  )
}

function MainNumber({ word, number, onTap }: Number & { onTap: (() => void) | undefined }) {
  const label = `${word}${number}户`
  const figures = (
    <>
      <View className="count-number">{number}</View>
      <View className="count-word">{word}</View>
    </>
  )
  if (!onTap) {
    return (
      <View className="count" {...accessible({ role: 'img', label })}>
        {figures}
      </View>
    )
  }
  return (
    <Tappable className="count count-link" label={`${label}，看是哪些`} onTap={onTap}>
      {figures}
    </Tappable>
  )
}
