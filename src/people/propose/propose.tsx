import { openPerson, proposeCorrection } from '@contract/people'
import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../shell/OpenFrom'
import { ActionBar } from '../../ui/ActionBar'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { ownFileUrl } from '../links'
import { ownFileText } from '../ownWords'
import { PartFacts } from '../PartFacts'
import { partLines } from '../partLines'
import { readEither, readPart } from '../readPerson'
import { useFilePhone } from '../useFilePhone'
import { useOwnBinding } from '../useOwnBinding'

/** Where somebody says what is wrong in a part of the file. `?personId=&part=` */
export default function Propose() {
  const { params } = useRouter()
  const asked = readEither(params)
  const part = readPart(params)
  return asked && part ? (
    <Proposal personId={asked.personId} part={part} />
  ) : (
    <OpenFrom from="mine" />
  )
}

interface ProposalProps {
  personId: string
  part: PartName
}

function Proposal({ personId, part }: ProposalProps) {
  const kept = useDraft('own', `correction:${personId}:${part}`, { text: '' })
  const input = { personId, part, ...kept.form }
  const { draft, write, issueAt, submit } = useDraftedWrite(kept, proposeCorrection, input)
  const phone = useFilePhone(personId)
  const online = useOnline()

  if (write.state === 'done') return <Handed personId={personId} part={part} />
  return (
    <Screen
      actionBar={
        <ActionBar
          phone={phone}
          main={{
            title: '告诉站里',
            loading: busyText(write, '正在提交'),
            disabledReason: online ? undefined : '连上网再交，写的都在',
            onTap: () => void submit(),
          }}
        />
      }
    >
      <Heading level={1} title={`${PERSON_PARTS[part].label}哪里不对？`} />
      <AsItStands personId={personId} part={part} />
      <View id={fieldId('text')}>
        <Field
          label="写一写，应该是什么"
          type="long"
          hint="写个大概就行，站里看了会联系您，或者直接改好。"
          maxLength={300}
          saved={draft.isSaved ? '写的都存着，随时接着写' : undefined}
          value={draft.form.text}
          error={issueAt('text')}
          onChange={(text) => draft.change({ text })}
        />
      </View>
      <Refusal title="还没交上去" error={write.error} />
    </Screen>
  )
}

/** What the station has now, to compare. */
function AsItStands({ personId, part }: ProposalProps) {
  const { data } = useRead(openPerson, { personId })
  if (!data) return null
  const lines = partLines(part, data.parts)
  return (
    <Card>
      <View className="small">站里现在记的</View>
      {lines.length === 0 ? <View>还没有填。</View> : <PartFacts lines={lines} />}
    </Card>
  )
}

function Handed({ personId, part }: ProposalProps) {
  const phone = useFilePhone(personId)
  const file = ownFileText(useOwnBinding(personId))
  const back = { title: `回到${file}`, onTap: () => goBackOr(ownFileUrl(personId)) }
  return (
    <Screen actionBar={<ActionBar phone={phone} main={back} />}>
      <Success title="已经告诉站里了" />
      <Card>
        <View>您说的是{PERSON_PARTS[part].label}。</View>
        <View>站里看了会改，或者告诉您为什么不改。回复在“{file}”里看。</View>
      </Card>
    </Screen>
  )
}
