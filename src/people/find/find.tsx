import { findPeople, peopleCounts } from '@contract/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PagesView } from '../../cloud/PagesView'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { addPersonUrl } from '../links'
import { PeopleAndFile } from '../PeopleAndFile'
import { PersonRows, type PersonRowsProps } from '../PersonRows'
import { Overview } from './Overview'
import { isNumber } from './searchText'
import { usePersonSearch } from './usePersonSearch'

/** 一人一档: finds somebody, and shows what waits in the files. `?stationId=` */
export default function FindPeople() {
  return (
    <AtStation procedure={findPeople} keeps="档案都在">
      {({ stationId }) => <Find stationId={stationId} />}
    </AtStation>
  )
}

function Find({ stationId }: { stationId: string }) {
  const [typed, setTyped] = useState('')
  const isCentre = useIsCentre(stationId)
  // Whom a centre does not find may be on file below: a second file is not to be made of them.
  const mayAdd = !isCentre || typed === ''
  return (
    <Screen staff wide actionBar={mayAdd && <AddBar stationId={stationId} />}>
      <PeopleAndFile stationId={stationId}>
        {(beside) => (
          <>
            <Field
              label="找人"
              hint={isCentre ? `${OWN_FILES_ALONE}${BY}` : BY}
              placeholder="例如 周建军"
              maxLength={60}
              value={typed}
              onChange={setTyped}
            />
            <Found stationId={stationId} typed={typed} isCentre={isCentre} beside={beside} />
          </>
        )}
      </PeopleAndFile>
    </Screen>
  )
}

const BY = '姓名、拼音，或者完整的手机号、身份证号'
const OWN_FILES_ALONE = '这里只找本站建的档案。'

/** Whether there are stations below, whose files are not found here. */
function useIsCentre(stationId: string): boolean {
  const { data } = useRead(peopleCounts, { stationId, ofStationId: stationId })
  return data !== undefined && data.below.length > 0
}

interface FoundProps extends Required<Pick<PersonRowsProps, 'stationId' | 'beside'>> {
  typed: string
  isCentre: boolean
}

/** Who is found; what waits in the files, as long as nobody is looked for. */
function Found({ stationId, typed, isCentre, beside }: FoundProps) {
  const phone = useDutyPhone()
  const { text, pages } = usePersonSearch(stationId, typed)
  if (text === '' && isNumber(typed)) return <Notice note={WHOLE_NUMBERS} />
  if (text === '') return <Overview stationId={stationId} phone={phone} />
  return (
    <PagesView
      pages={pages}
      phone={phone}
      keeps="档案都在"
      none={
        isCentre
          ? `本站没有“${text}”的档案。下面各站的档案这里找不到，请打电话问那个站。`
          : `没找到“${text}”。看看写对没有，没有档案的可以新建。`
      }
    >
      {(people) => (
        <>
          {people[0]?.soundsAlike && (
            <Notice title={`没有叫${text}的，读音相同的有：`} icon="search" />
          )}
          <PersonRows stationId={stationId} people={people} label="找到的人" beside={beside} />
        </>
      )}
    </PagesView>
  )
}

const WHOLE_NUMBERS = '手机号要写全11位，身份证号要写全。'

function AddBar({ stationId }: { stationId: string }) {
  const online = useOnline()
  return (
    <ActionBar
      main={{
        kind: 'secondary',
        icon: 'plus',
        title: '新建档案',
        disabledReason: online ? undefined : '连上网再建档案',
        onTap: () => void Taro.navigateTo({ url: addPersonUrl(stationId) }),
      }}
    />
  )
}
