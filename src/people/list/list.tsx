import { listPeople } from '@contract/people'
import { TAGS, type Tag, TagField } from '@contract/people/personTerms'
import type { InputOf } from '@contract/procedure'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { PeopleAndFile } from '../PeopleAndFile'
import { PersonRows } from '../PersonRows'
import { VillageCell } from './VillageCell'

/** The station's people by name: all, or with `?tag=`, or the ended ones with `?ended=1`. `?stationId=` */
export default function ListPeople() {
  const { tag, ended } = useRouter().params
  return (
    <AtStation procedure={listPeople} keeps="档案都在">
      {({ stationId }) => (
        <People stationId={stationId} tag={TagField.safeParse(tag).data} ended={ended === '1'} />
      )}
    </AtStation>
  )
}

interface PeopleProps {
  stationId: string
  tag: Tag | undefined
  ended: boolean
}

function People({ stationId, tag, ended }: PeopleProps) {
  const phone = useDutyPhone()
  const [village, setVillage] = useState('')
  const pages = usePeople({
    stationId,
    ...(tag && { tag }),
    ...(ended && { ended }),
    ...(village !== '' && { village }),
  })
  const title = tag ? TAGS[tag].label : ended ? '已经结束的档案' : '全部的人'
  return (
    <Screen staff wide>
      <PeopleAndFile stationId={stationId}>
        {(beside) => (
          <>
            <Heading level={1} title={title} />
            <VillageCell stationId={stationId} village={village} onChoose={setVillage} />
            <PagesView
              pages={pages}
              phone={phone}
              keeps="档案都在"
              none={village === '' ? '现在没有这样的人。' : `${village}现在没有这样的人。`}
            >
              {(people) => (
                <PersonRows stationId={stationId} people={people} label={title} beside={beside} />
              )}
            </PagesView>
          </>
        )}
      </PeopleAndFile>
    </Screen>
  )
}

/** The people that are asked for, by name, a page at a time. */
function usePeople(which: Omit<InputOf<typeof listPeople>, 'after'>) {
  return usePages({
    key: [listPeople.name, which],
    ask: async (after) => {
      const { people, next } = await call(listPeople, { ...which, ...from(after) })
      return { rows: people, next }
    },
  })
}
