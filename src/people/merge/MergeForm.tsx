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
import { Screen } from '../../ui/Screen'
import { momentText } from '../dates'
import { differingParts, lacking } from './comparison'
import { haveTwoPlans, TwoPlans } from './TwoPlans'
import '../people.css'

export interface MergeFormProps {
  stationId: string
  /** The file that stays, and the one that goes into it. */
  keep: PersonFile
  other: PersonFile
  onSwap: () => void
}

/** Each part in which two files differ, with the choice between them. */
export function MergeForm({ stationId, keep, other, onSwap }: MergeFormProps) {
  const parts = differingParts(keep, other)
  const [take, setTake] = useState<readonly PartName[]>(() => lacking(parts))
  const [why, setWhy] = useState('身份证号一样，是同一个人')
  const online = useOnline()
  const hasTwoPlans = haveTwoPlans({ keep, other })
  const input = {
    stationId,
    keep: { personId: keep.personId, version: keep.version },
    merge: { personId: other.personId, version: other.version },
    take: parts.map(({ part }) => part).filter((part) => take.includes(part)),
    why,
  }
  // Once they are one, the page reads that both open as the same file, and says so.
  const { write, issueAt, submit } = useCheckedWrite(mergePeople, input)

  function choose(part: PartName, isOther: boolean): void {
    write.reset()
    setTake(isOther ? [...take, part] : take.filter((each) => each !== part))
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '并成一份',
            note: '以后可以撤回，什么都不会丢',
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
      <Button small icon="transfer" title="换过来，留另一份" onTap={onSwap} />
      <TwoPlans stationId={stationId} keep={keep} other={other} />
      {parts.length === 0 && <View>两份写的一样，直接并就行。</View>}
      {parts.map(({ part, kept, other: theirs }) => (
        <View key={part} className="field-group">
          <Heading title={PERSON_PARTS[part].label} />
          <Choices label={`${PERSON_PARTS[part].label}用哪一份的`}>
            <Choice
              title={kept || '空着'}
              note="留下的这一份"
              selected={!take.includes(part)}
              onTap={() => choose(part, false)}
            />
            <Choice
              title={theirs || '空着'}
              note="并进来的那一份"
              selected={take.includes(part)}
              onTap={() => choose(part, true)}
            />
          </Choices>
        </View>
      ))}
      <View id={fieldId('why')}>
        <Field
          label="为什么并"
          maxLength={100}
          value={why}
          error={issueAt('why')}
          onChange={(typed) => {
            write.reset()
            setWhy(typed)
          }}
        />
      </View>
      <Refusal title="还没并上" error={write.error} />
    </Screen>
  )
}

/** 最近改过 2026年7月13日 上午9:41 */
function aboutFile({ updatedAt }: PersonFile): string {
  return `${momentText(updatedAt)}改过`
}
