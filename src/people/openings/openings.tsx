import { personOpenings } from '@contract/people'
import type { Opening } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AskBar } from '../../ui/AskBar'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { momentText } from '../dates'
import { FromMine } from '../FromMine'
import { partsText } from '../personWords'
import { readEither } from '../readPerson'
import { useFilePhone } from '../useFilePhone'

/** Who looked into a file, the latest first. `?personId=`, for the head with `&stationId=` */
export default function Openings() {
  const asked = readEither(useRouter().params)
  return asked === undefined ? <FromMine /> : <OfFile {...asked} />
}

function OfFile(asked: { stationId?: string; personId: string }) {
  const isOwn = asked.stationId === undefined
  const phone = useFilePhone(asked.personId)
  const pages = usePages({
    key: [personOpenings.name, asked],
    ask: async (after) => {
      const page = await call(personOpenings, { ...asked, ...from(after) })
      return { rows: page.openings, next: page.next }
    },
  })
  return (
    <Screen
      staff={!isOwn}
      actionBar={isOwn && phone !== undefined && <AskBar title="有疑问，打电话问" phone={phone} />}
    >
      <Heading level={1} title={isOwn ? '谁看过我的档案' : '谁看过这份档案'} />
      <View className="small">站里的人每次打开都会记下来，谁也改不了。</View>
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="还没有人看过。">
        {(openings) => (
          <List label="谁看过">
            {openings.map((opening) => (
              <Cell
                key={`${opening.at} ${opening.by.memberNo} ${opening.how}`}
                title={opening.by.name}
                note={whatText(opening)}
                side={momentText(opening.at)}
              />
            ))}
          </List>
        )}
      </PagesView>
    </Screen>
  )
}

/** 看了基本情况、住处，看了完整的号码 */
function whatText({ how, parts, revealed }: Opening): string {
  const verb = how === 'exported' ? '导出了' : '看了'
  const what = [`${verb}${partsText(parts)}`, revealed && '号码是完整的']
  return what.filter(Boolean).join('，')
}
