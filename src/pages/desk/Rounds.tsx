import { listMembers } from '@contract/members'
import type { Membership } from '@contract/members/membership'
import { isAway } from '@contract/members/memberTerms'
import { stationName } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { cardsUrl } from '../../contactCards/links'
import { rosterUrl, workUrl } from '../../members/links'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'

/** The work of who goes round the households and has no desk: whom to visit, who is away. */
export function Rounds({ post }: { post: Membership }) {
  const { stationId } = post
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <>
      <Heading level={1} title={stationName(post)} />
      <List label="我的事">
        <Cell
          icon="home-heart"
          title="我的住户"
          note="谁家还没有卡，该去谁家"
          onTap={go(cardsUrl(stationId))}
        />
        <Cell
          icon="people"
          title="站里的人"
          note="谁在、谁替班，打电话找人"
          side={useAwayText(stationId)}
          onTap={go(rosterUrl(stationId))}
        />
        <Cell
          icon="clipboard"
          title="站里的事"
          note="我的名片，我哪天不在"
          onTap={go(workUrl(stationId))}
        />
      </List>
    </>
  )
}

/** 2人不在; undefined while it is not known, and where nobody is away. */
function useAwayText(stationId: string): string | undefined {
  const now = useNow()
  const { data } = useRead(listMembers, { stationId })
  const away = data?.members.filter((member) => isAway(member.away?.until, now)).length ?? 0
  return away > 0 ? `${away}人不在` : undefined
}
