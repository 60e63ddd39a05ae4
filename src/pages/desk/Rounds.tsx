import type { Membership } from '@contract/members/membership'
import { isAway } from '@contract/members/memberTerms'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useNow } from '../../cloud/useNow'
import { cardsUrl } from '../../contactCards/links'
import { WaitingHouseholds } from '../../contactCards/WaitingHouseholds'
import { rosterUrl, workUrl } from '../../members/links'
import { useRoster } from '../../members/useRoster'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import './desk.css'

/** The day of who goes round the households and has no desk: whom to visit, who is away, and the ways on. */
export function Rounds({ post }: { post: Membership }) {
  const { stationId } = post
  const away = useAway(stationId)
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <View className="rounds">
      <Heading level={1} title={stationName(post)} />
      <WaitingHouseholds post={post} awayNos={away} />
      <Heading title="别的事" />
      <List label="别的事">
        <Cell
          icon="home-heart"
          title="我的住户"
          note="归我管的每一户，也能按卡号找"
          onTap={go(cardsUrl(stationId, { list: 'all' }))}
        />
        <Cell
          icon="people"
          title="站里的人"
          note="谁在、谁替班，打电话找人"
          side={away.length > 0 ? `${away.length}人不在` : undefined}
          onTap={go(rosterUrl(stationId))}
        />
        <Cell
          icon="clipboard"
          title="站里的事"
          note="我的名片，我哪天不在"
          onTap={go(workUrl(stationId))}
        />
      </List>
    </View>
  )
}

/** The numbers of who is away now; none while that is not known. */
function useAway(stationId: string): readonly number[] {
  const now = useNow()
  const { data } = useRoster(stationId)
  return (data?.members ?? [])
    .filter((member) => isAway(member.away?.until, now))
    .map(({ memberNo }) => memberNo)
}
