import { mergePeople } from '@contract/people'
import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { momentText } from '../dates'
import { type ComparedPart, comparedParts, type Way } from './comparison'
import { haveTwoPlans, TwoPlans } from './TwoPlans'
import '../people.css'

export interface MergeFormProps {
  stationId: string
  /** The file that stays, and the one that goes into it. */
  keep: PersonFile
  other: PersonFile
  onSwap: () => void
}

/** What the kept file becomes, part by part, where there is more than one way to make two one. */
export function MergeForm({ stationId, keep, other, onSwap }: MergeFormProps) {
  const parts = comparedParts(keep, other)
  const [chosen, setChosen] = useState<Partial<Record<PartName, Way>>>({})
  const [why, setWhy] = useState('')
  const online = useOnline()
  const hasTwoPlans = haveTwoPlans({ keep, other })
  const chosenBy = (way: Way) =>
    parts.map(({ part }) => part).filter((part) => chosen[part] === way)
  const input = {
    stationId,
    keep: { personId: keep.personId, version: keep.version },
    merge: { personId: other.personId, version: other.version },
    take: chosenBy('take'),
    leave: chosenBy('leave'),
    why,
  }
  // Once they are one, the page reads that both open as the same file, and says so.
  const { write, issueAt, submit, changing } = useCheckedWrite(mergePeople, input)

  function choose(part: PartName, way: Way): void {
    write.reset()
    setChosen({ ...chosen, [part]: way })
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '并成一份',
            note: '并错了可以撤回，两份都回来',
            loading: write.isBusy
              ? write.state === 'checking'
                ? CHECKING_TEXT
                : '正在合并'
              : undefined,
            disabledReason: !online ? '连上网再并' : hasTwoPlans ? '先结束一份一人一策' : undefined,
            onTap: () => void submit(),
          }}
        />
      }
    >
      <Heading level={1} title={`${other.name}并进${keep.name}`} />
      <View>留下的是{aboutFile(keep)}的那一份。</View>
      {keep.name !== other.name && (
        <Notice
          tone="amber"
          icon="people"
          title={`两份的名字不一样：${keep.name}，${other.name}`}
          note="看清是不是同一个人。不是就别并，去改对身份证号。"
        />
      )}
      <Button small icon="transfer" title="换过来，留另一份" onTap={onSwap} />
      <TwoPlans stationId={stationId} keep={keep} other={other} />
      <View>
        {parts.length === 0
          ? '并进来的那一份没有多写什么，直接并就行。'
          : '两份写的合在一起。不一样的只能留一个，没选上的撤回合并才看得到。'}
      </View>
      {parts.map((compared) => (
        <OnePart
          key={compared.part}
          {...compared}
          chosen={chosen[compared.part] ?? 'join'}
          onChoose={(way) => choose(compared.part, way)}
        />
      ))}
      <View id={fieldId('why')}>
        <Field
          label="为什么并"
          placeholder="例如 建了两次"
          maxLength={100}
          value={why}
          error={issueAt('why')}
          onChange={changing(setWhy)}
        />
      </View>
      <Refusal title="还没并上" error={write.error} />
    </Screen>
  )
}

interface OnePartProps extends ComparedPart {
  chosen: Way
  onChoose: (way: Way) => void
}

function OnePart({ part, ways, isDisputed, chosen, onChoose }: OnePartProps) {
  const { label } = PERSON_PARTS[part]
  return (
    <View className="field-group">
      <Heading title={label} />
      <Choices label={`${label}写成怎样`}>
        {ways.map(({ way, text }) => (
          <Choice
            key={way}
            title={text || '空着'}
            note={wayText(way, isDisputed)}
            selected={way === chosen}
            onTap={() => onChoose(way)}
          />
        ))}
      </Choices>
    </View>
  )
}

function wayText(way: Way, isDisputed: boolean): string {
  if (way === 'leave') return '只要留下的这一份'
  if (way === 'take') return '合起来，不一样的用并进来的'
  return isDisputed ? '合起来，不一样的用留下的' : '两份合起来'
}

/** 最近改过 2026年7月13日 上午9:41 */
function aboutFile({ updatedAt }: PersonFile): string {
  return `${momentText(updatedAt)}改过`
}
