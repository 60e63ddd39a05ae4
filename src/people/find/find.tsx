import { findPeople } from '@contract/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PagesView } from '../../cloud/PagesView'
import { useOnline } from '../../cloud/useOnline'
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
  return (
    <Screen staff wide actionBar={<AddBar stationId={stationId} />}>
      <PeopleAndFile stationId={stationId}>
        {(beside) => (
          <>
            <Field
              label="找人"
              hint="姓名、拼音，或者完整的手机号、身份证号"
              placeholder="例如 周建军"
              maxLength={60}
              value={typed}
              onChange={setTyped}
            />
            <Found stationId={stationId} typed={typed} beside={beside} />
          </>
        )}
      </PeopleAndFile>
    </Screen>
  )
}

interface FoundProps extends Required<Pick<PersonRowsProps, 'stationId' | 'beside'>> {
  typed: string
}

/** Who is found; what waits in the files, as long as nobody is looked for. */
function Found({ stationId, typed, beside }: FoundProps) {
  const phone = useDutyPhone()
  const { text, pages } = usePersonSearch(stationId, typed)
  if (text === '') return <Overview stationId={stationId} phone={phone} />
  return (
    <PagesView
      pages={pages}
      phone={phone}
      keeps="档案都在"
      none={`没找到“${text}”。看看写对没有，没有档案的可以新建。`}
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
