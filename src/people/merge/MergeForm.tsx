import type { ComparedFile } from '@contract/people/comparedFiles'
import { PERSON_PARTS } from '@contract/people/personFile'
import { View } from '@tarojs/components'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { momentText } from '../../ui/momentText'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import type { TwoFiles } from './comparison'
import { MarkedNumbers } from './MarkedNumbers'
import { PartChoice } from './PartChoice'
import { haveTwoPlans, TwoPlans } from './TwoPlans'
import { useMergeForm } from './useMergeForm'
import '../people.css'

export interface MergeFormProps {
  stationId: string
  files: TwoFiles
  onSwap: () => void
}

/** What the kept file becomes, part by part, where there is more than one way to make two one. */
export function MergeForm({ stationId, files, onSwap }: MergeFormProps) {
  const { keep, other, marked } = files
  const form = useMergeForm(stationId, files)
  const { parts, chosen } = form
  const online = useOnline()
  return (
    <Screen staff actionBar={<ActionBar main={mainAction(form, online, haveTwoPlans(files))} />}>
      <WhichStays keep={keep} other={other} />
      <Button small icon="transfer" title="换过来，留另一份" onTap={onSwap} />
      <TwoPlans stationId={stationId} keep={keep} other={other} />
      <View>
        {parts.length === 0
          ? '并进来的那一份没有多写什么，直接并就行。'
          : '两份写的合在一起。不一样的只能留一个，没选上的撤回合并才看得到。'}
      </View>
      {parts.some(({ part }) => marked.includes(part)) && (
        <MarkedNumbers stationId={stationId} files={[keep, other]} />
      )}
      {parts.map((compared) => (
        <PartChoice
          key={compared.part}
          compared={compared}
          chosen={chosen[compared.part]}
          wrong={form.wrongAt(compared.part)}
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
  { write, submit, parts, chosen }: ReturnType<typeof useMergeForm>,
  online: boolean,
  hasTwoPlans: boolean,
): ButtonProps {
  const unchosen = parts.find(({ part }) => chosen[part] === undefined)
  const waits = unchosen && `先选${PERSON_PARTS[unchosen.part].label}怎么写`
  return {
    title: '并成一份',
    note: '并错了可以撤回，两份都回来',
    loading: busyText(write, '正在合并'),
    disabledReason: !online ? '连上网再并' : hasTwoPlans ? '先结束一份一人一策' : waits,
    onTap: () => void submit(),
  }
}

function WhichStays({ keep, other }: Pick<TwoFiles, 'keep' | 'other'>) {
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

/** 最近改过 2026年7月13日 上午9:41 */
function aboutFile({ updatedAt }: ComparedFile): string {
  return `${momentText(updatedAt)}改过`
}
