import { openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../shell/OpenFrom'
import { AskBar } from '../../ui/AskBar'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { changesUrl, eventsUrl, openingsUrl, proposeUrl } from '../links'
import { PartSection } from '../PartSection'
import { readEither } from '../readPerson'
import { useFilePhone } from '../useFilePhone'
import { MyCorrections } from './MyCorrections'
import { OwnIdNumber } from './OwnIdNumber'

/** The file as the person sees it, or who acts for the person. `?personId=` */
export default function OwnFilePage() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <OpenFrom from="mine" /> : <OwnFile personId={asked.personId} />
}

function OwnFile({ personId }: { personId: string }) {
  const read = useRead(openPerson, { personId })
  const phone = useFilePhone(personId)
  return (
    <Screen actionBar={phone !== undefined && <AskBar title="有事打电话问" phone={phone} />}>
      <ReadView read={read} phone={phone} keeps="档案都在">
        {(file) => (
          <>
            <Heading level={1} title={`${file.name}的档案`} />
            <View>服务站记的是这些，只给站里的人和您看。点开看看，有不对的就告诉站里。</View>
            <OwnIdNumber personId={personId} file={file} />
            <Parts file={file} personId={personId} />
            <MyCorrections personId={personId} />
            <Trail personId={personId} />
          </>
        )}
      </ReadView>
    </Screen>
  )
}

interface PartsProps {
  file: PersonFile
  /** What the caller names the file by; another's after a merge. */
  personId: string
}

function Parts({ file, personId }: PartsProps) {
  return file.sees.map((part) => (
    <PartSection
      key={part}
      part={part}
      parts={file.parts}
      action={{
        title: '这里不对，或者少了',
        onTap: () => void Taro.navigateTo({ url: proposeUrl(personId, part) }),
      }}
    />
  ))
}

function Trail({ personId }: { personId: string }) {
  return (
    <List label="这份档案的记录">
      <Cell
        icon="book"
        title="经历的事"
        note="入伍、返乡、立功这些"
        onTap={() => void Taro.navigateTo({ url: eventsUrl(personId) })}
      />
      <Cell
        icon="person"
        title="谁看过我的档案"
        onTap={() => void Taro.navigateTo({ url: openingsUrl(personId) })}
      />
      <Cell
        icon="clock"
        title="改过什么"
        onTap={() => void Taro.navigateTo({ url: changesUrl(personId) })}
      />
    </List>
  )
}
