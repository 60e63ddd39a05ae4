import { openPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { isDenied } from '../../cloud/failure'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { OpenFrom } from '../../shell/OpenFrom'
import { AskBar } from '../../ui/AskBar'
import { Cell } from '../../ui/Cell'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { changesUrl, eventsUrl, openingsUrl, proposeUrl } from '../links'
import { fileTitle, ownFileText, shownToText } from '../ownWords'
import { PartSection } from '../PartSection'
import { readEither } from '../readPerson'
import { useFilePhone } from '../useFilePhone'
import { useOwnBinding } from '../useOwnBinding'
import { usePageTitle } from '../usePageTitle'
import { MyCorrections } from './MyCorrections'
import { OwnIdNumber } from './OwnIdNumber'
import { SayWrong } from './SayWrong'

/** The file as the person sees it, or who acts for the person. `?personId=` */
export default function OwnFilePage() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <OpenFrom from="mine" /> : <OwnFile personId={asked.personId} />
}

function OwnFile({ personId }: { personId: string }) {
  const read = useRead(openPerson, { personId })
  const phone = useFilePhone(personId)
  const binding = useOwnBinding(personId)
  usePageTitle(fileTitle(binding))
  // What did not open for another reason has the phone beside it.
  const hasBar = read.data !== undefined || isDenied(read.error)
  return (
    <Screen
      actionBar={hasBar && phone !== undefined && <AskBar title="有事打电话问" phone={phone} />}
    >
      {isDenied(read.error) ? (
        <NoLonger />
      ) : (
        <ReadView read={read} phone={phone} keeps="档案都在">
          {(file) => (
            <>
              <Heading level={1} title={`${file.name}的档案`} />
              <View>{shownToText(binding)}点开看看。</View>
              <SayWrong personId={personId} parts={file.sees} />
              <OwnIdNumber personId={personId} file={file} />
              <Parts file={file} personId={personId} />
              <MyCorrections personId={personId} />
              <Trail personId={personId} name={ownFileText(binding)} />
            </>
          )}
        </ReadView>
      )}
    </Screen>
  )
}

/** Not or no longer tied to the file: why is not known here. The phone stands beneath. */
function NoLonger() {
  return (
    <Empty
      icon="lock"
      title="这份档案现在打不开"
      lines={[
        '您替家里人看的，请家里人再请您一次：在家里人手机上的“我的档案”里，点“请家人帮我办”。',
        '是您自己的，请打电话问站里。',
      ]}
    />
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

function Trail({ personId, name }: { personId: string; name: string }) {
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
        title={`谁看过${name}`}
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
