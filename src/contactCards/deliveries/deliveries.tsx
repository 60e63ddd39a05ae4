import { deliveriesOfHousehold, listDeliveries } from '@contract/contactCards'
import { cardNoText, ENTRY_WAYS } from '@contract/contactCards/contactCardTerms'
import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import type { OutputOf } from '@contract/procedure'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { useNow } from '../../cloud/useNow'
import { from, type Pages, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import type { ButtonProps } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { entryTitle, receiverText } from '../deliveryText'
import { cardsUrl, householdUrl } from '../links'
import { longDayText } from '../longDayText'
import { byDay } from './byDay'

/** Every time that a card was brought, the newest first. `?stationId=`, of one household `&householdId=` */
export default function Deliveries() {
  const { householdId } = useRouter().params
  if (householdId === undefined) {
    return (
      <AtStation procedure={listDeliveries} keeps="登记过的都在">
        {(post) => <OfStation post={post} />}
      </AtStation>
    )
  }
  return (
    <AtStation procedure={deliveriesOfHousehold} keeps="登记过的都在">
      {(post) => <OfHousehold post={post} householdId={householdId} />}
    </AtStation>
  )
}

function OfStation({ post: { stationId } }: { post: Membership }) {
  const pages = usePages({
    key: [listDeliveries.name, stationId],
    ask: async (after) => rowsOf(await call(listDeliveries, { stationId, ...from(after) })),
  })
  const start = {
    title: '去看还没有卡的',
    onTap: () => void Taro.navigateTo({ url: cardsUrl(stationId, { list: 'without' }) }),
  }
  return <Ledger title="全站的送卡记录" stationId={stationId} pages={pages} start={start} />
}

function OfHousehold({ post, householdId }: { post: Membership; householdId: string }) {
  const { stationId } = post
  const asked = { stationId, householdId }
  const pages = usePages({
    key: [deliveriesOfHousehold.name, asked],
    ask: async (after) => rowsOf(await call(deliveriesOfHousehold, { ...asked, ...from(after) })),
  })
  return <Ledger title="这一户的送卡记录" stationId={stationId} pages={pages} />
}

function rowsOf({ deliveries, next }: OutputOf<typeof listDeliveries>) {
  return { rows: deliveries, next }
}

interface LedgerProps {
  title: string
  stationId: string
  pages: Pages<DeliveryRow>
  /** The way to where the first entry is put down; the page of a household lies behind its own ledger. */
  start?: ButtonProps
}

function Ledger({ title, stationId, pages, start }: LedgerProps) {
  const phone = useDutyPhone()
  const now = useNow()
  const none = (
    <Empty
      icon="clipboard"
      title="还没有送过卡"
      lines={['送到了、没有收、家里没人，登记一回，这里就有一条。']}
      action={start}
    />
  )
  return (
    <Screen staff>
      <Heading level={1} title={title} />
      <PagesView pages={pages} phone={phone} keeps="登记过的都在" none={none}>
        {(entries) =>
          byDay(entries).map(({ date, entries: ofDay }) => (
            <Day
              key={date}
              title={`${longDayText(date, now)}记的`}
              entries={ofDay}
              stationId={stationId}
            />
          ))
        }
      </PagesView>
    </Screen>
  )
}

interface DayProps {
  title: string
  entries: readonly DeliveryRow[]
  stationId: string
}

/** What was recorded on one day; each entry opens its household. */
function Day({ title, entries, stationId }: DayProps) {
  const now = useNow()
  return (
    <>
      <Heading title={title} side={`${entries.length}条`} />
      <List label={title}>
        {entries.map((entry) => (
          <Cell
            key={entry.deliveryId}
            icon={ENTRY_WAYS[entry.way].arrives ? 'check' : 'clock'}
            title={`${entry.householder}　${entryTitle(entry)}`}
            note={noteOf(entry)}
            side={longDayText(entry.on, now)}
            onTap={() => void Taro.navigateTo({ url: householdUrl(stationId, entry.householdId) })}
          />
        ))}
      </List>
    </>
  )
}

/** 第0327号，周桂芳（家里人）收的，王秀兰送的，改的原因是日子写错了 */
function noteOf(entry: DeliveryRow): string {
  const { cardNo, by, recordedBy, why } = entry
  return [
    cardNoText(cardNo),
    receiverText(entry),
    `${by.name}送的`,
    recordedBy.memberNo !== by.memberNo && `${recordedBy.name}记的`,
    why !== undefined && `改的原因是${why}`,
  ]
    .filter(Boolean)
    .join('，')
}
