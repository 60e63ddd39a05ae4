import { PERSON_PARTS } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT } from '../../cloud/useWrite'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { momentText } from '../dates'
import type { ComparedPart, Way } from './comparison'
import { haveTwoPlans, TwoPlans } from './TwoPlans'
import { useMergeForm } from './useMergeForm'
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
  const form = useMergeForm(stationId, keep, other)
  const { parts } = form
  const online = useOnline()
  return (
    <Screen
      staff
      actionBar={<ActionBar main={mainAction(form, online, haveTwoPlans({ keep, other }))} />}
    >
      <WhichStays keep={keep} other={other} />
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
          chosen={form.chosen[compared.part] ?? 'join'}
          onChoose={(way) => form.choose({ [compared.part]: way })}
        />
      ))}
      <View id={fieldId('why')}>
        <Field
          label="为什么并"
          placeholder="例如 建了两次"
          maxLength={100}
          value={form.why}
          error={form.issueAt('why')}
          onChange={form.setWhy}
        />
      </View>
      <Refusal title="还没并上" error={form.write.error} />
    </Screen>
  )
}

/** The button, which says why it is not to be tapped yet. */
function mainAction(
  { write, submit }: ReturnType<typeof useMergeForm>,
  online: boolean,
  hasTwoPlans: boolean,
): ButtonProps {
  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在合并'
  return {
    title: '并成一份',
    note: '并错了可以撤回，两份都回来',
    loading: write.isBusy ? sending : undefined,
    disabledReason: !online ? '连上网再并' : hasTwoPlans ? '先结束一份一人一策' : undefined,
    onTap: () => void submit(),
  }
}

function WhichStays({ keep, other }: Pick<MergeFormProps, 'keep' | 'other'>) {
  return (
    <>
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
    </>
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
