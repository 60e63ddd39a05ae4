import type { Membership } from '@contract/members/membership'
import { findPeople, peopleCounts } from '@contract/people'
import { isAbove, isCentre } from '@contract/stations/stationTerms'
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
      {(post) => <Find post={post} />}
    </AtStation>
  )
}

function Find({ post }: { post: Membership }) {
  const { stationId } = post
  const [typed, setTyped] = useState('')
  const mayBeBelow = useMayBeBelow(post)
  // Whom a centre does not find is mostly on file below: a second file is not to be made of them.
  const leadsBelow = mayBeBelow && isCentre(post.level)
  const mayAdd = !leadsBelow || typed === ''
  return (
    <Screen staff wide actionBar={mayAdd && <AddBar stationId={stationId} />}>
      <PeopleAndFile stationId={stationId}>
        {(beside) => (
          <>
            <Field
              label="找人"
              hint={mayBeBelow ? `${OWN_FILES_ALONE}${BY}` : BY}
              placeholder="例如 周建军"
              maxLength={60}
              value={typed}
              onChange={setTyped}
            />
            <Found
              stationId={stationId}
              typed={typed}
              next={leadsBelow ? ASK_THEM_FIRST : mayBeBelow ? ASK_THEM : undefined}
              beside={beside}
            />
          </>
        )}
      </PeopleAndFile>
    </Screen>
  )
}

const BY = '姓名、拼音，或者完整的手机号、身份证号'
const OWN_FILES_ALONE = '这里只找本站建的档案。'
const ASK_THEM = '下面各站的档案这里找不到，可以打电话问那个站。没有档案的可以新建。'
const ASK_THEM_FIRST =
  '下面各站的档案这里找不到，请打电话问那个站。下面也没有的，清空上面写的再新建。'

/** Whether there may be stations below, whose files are not found here: so too as long as that is not known. */
function useMayBeBelow({ stationId, level }: Membership): boolean {
  const { data } = useRead(peopleCounts, { stationId, ofStationId: stationId })
  return isAbove(level, 'village') && data?.below.length !== 0
}

interface FoundProps extends Required<Pick<PersonRowsProps, 'stationId' | 'beside'>> {
  typed: string
  /** What to do about somebody who may be on file below; undefined where nobody can be. */
  next: string | undefined
}

/** Who is found; what waits in the files, as long as nobody is looked for. */
function Found({ stationId, typed, next, beside }: FoundProps) {
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
        next
          ? `本站没有“${text}”的档案。${next}`
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
