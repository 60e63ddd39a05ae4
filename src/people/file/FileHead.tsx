import { END_REASONS } from '@contract/people/personRecordTerms'
import { TAGS } from '@contract/people/personTerms'
import type { PersonFile } from '@contract/people/personViews'
import { yearAndDayText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useOnline } from '../../cloud/useOnline'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { PhoneCell } from '../../ui/PhoneCell'
import { editPartUrl } from '../links'
import { PartFacts } from '../PartFacts'
import { partLines } from '../partLines'
import { whoText } from '../personWords'
import { callsFirst } from './CallBar'
import { phonesOf } from './phonesOf'
import { StillOpen } from './StillOpen'
import '../people.css'
import type { WholeNumbers } from './useWholeNumbers'

/** Names the head as a place that is scrolled to. */
export const FILE_HEAD = 'fileHead'

export interface FileHeadProps {
  stationId: string
  file: PersonFile
  whole: WholeNumbers
}

/** Who it is, and how to call: numbers are masked until somebody asks for the whole, which is recorded. */
export function FileHead(props: FileHeadProps) {
  const { stationId, file, whole } = props
  const { data, error } = whole.read
  const mayEdit = file.edits.includes('identity') && !file.ended
  const edit = {
    title: '改基本情况',
    onTap: () => void Taro.navigateTo({ url: editPartUrl(stationId, file.personId, 'identity') }),
  }
  return (
    <>
      <View className="field-group" id={fieldId(FILE_HEAD)}>
        {file.ended && <Ended {...file.ended} />}
        {file.ended && <StillOpen stationId={stationId} file={file} />}
        <Heading level={1} title={whoText(file)} />
      </View>
      {file.parts.tags && file.parts.tags.length > 0 && (
        <View className="line">
          {file.parts.tags.map(({ tag }) => (
            <Badge key={tag} icon="info" title={TAGS[tag].label} />
          ))}
        </View>
      )}
      <Card actions={mayEdit ? [edit] : []}>
        <PartFacts lines={partLines('identity', file.parts)} stationId={stationId} />
      </Card>
      {data ? <Phones file={data} /> : <Reveal {...props} />}
      {!data && <FailureNotice title="完整的号码没打开" error={error} />}
    </>
  )
}

/** The numbers that can be called; the one that the foot of the page calls is not said twice. */
function Phones({ file }: { file: PersonFile }) {
  const phones = phonesOf(file).slice(callsFirst(file) ? 1 : 0)
  return (
    <>
      {phones.length > 0 && (
        <List label="打电话">
          {phones.map((each) => (
            <PhoneCell key={`${each.title} ${each.phone}`} {...each} />
          ))}
        </List>
      )}
      <Notice note="您看了完整的号码，已经记下来，本人看得到。" />
    </>
  )
}

function Reveal({ file, whole }: FileHeadProps) {
  const online = useOnline()
  const hasPhone = phonesOf(file).length > 0
  const hasIdNumber = file.parts.identity?.idNumber !== undefined
  const may = (file.reveals.phone && hasPhone) || (file.reveals.idNumber && hasIdNumber)
  if (!may) return null
  return (
    <Button
      title="看完整的号码"
      note={`${hasPhone ? '看号码、打电话' : '谁看过'}都会记下来，本人看得到`}
      loading={whole.isOpening ? '正在打开' : undefined}
      disabledReason={online ? undefined : '连上网再看号码'}
      onTap={whole.reveal}
    />
  )
}

function Ended({ reason, on, why }: NonNullable<PersonFile['ended']>) {
  return (
    <Notice
      icon="document"
      title={`这份档案结束了：${END_REASONS[reason].label}`}
      note={[yearAndDayText(on), why].filter(Boolean).join('，')}
    />
  )
}
