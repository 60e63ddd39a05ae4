import { duplicatePeople } from '@contract/people'
import type { PersonRow } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { mergeUrl } from '../links'
import { PersonRows } from '../PersonRows'

/** Files with the same ID number, each group with the way to make two of it one. `?stationId=` */
export default function Duplicates() {
  return (
    <AtStation procedure={duplicatePeople} keeps="档案都在">
      {({ stationId }) => <Groups stationId={stationId} />}
    </AtStation>
  )
}

function Groups({ stationId }: { stationId: string }) {
  const phone = useDutyPhone()
  const pages = usePages({
    key: [duplicatePeople.name, stationId],
    ask: async (after) => {
      const page = await call(duplicatePeople, { stationId, ...from(after) })
      return { rows: page.groups, next: page.next }
    },
  })
  return (
    <Screen staff>
      <Heading level={1} title="身份证号一样的档案" />
      <View className="small">是同一个人就并成一份；不是，就去改对身份证号。</View>
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="没有身份证号一样的档案。">
        {(groups) =>
          groups.map((people) => (
            <Group key={people[0]?.personId ?? ''} stationId={stationId} people={people} />
          ))
        }
      </PagesView>
    </Screen>
  )
}

interface GroupProps {
  stationId: string
  people: readonly PersonRow[]
}

/** Of more than two, two are made one at a time. */
function Group({ stationId, people }: GroupProps) {
  const [first, second] = people
  if (!first || !second) return null
  const names = people.map(({ name }) => name).join('、')
  return (
    <>
      <PersonRows stationId={stationId} people={people} label={names} />
      <Button
        icon="transfer"
        title="比一比，并成一份"
        label={`比一比，并成一份，${names}`}
        onTap={() =>
          void Taro.navigateTo({ url: mergeUrl(stationId, first.personId, second.personId) })
        }
      />
    </>
  )
}
