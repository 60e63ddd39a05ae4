import { myAppointments } from '@contract/appointments/tabProcedures'
import { myBindings } from '@contract/bindings/tabProcedures'
import { stationName } from '@contract/stations/stationTerms'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { openMyAppointments } from '../../appointments/links'
import { myBindingsUrl } from '../../bindings/links'
import { useRead } from '../../cloud/useRead'
import { useTabs } from '../../shell/useTabs'
import { openStationChoice } from '../../stations/openStationChoice'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { TEXT_SIZES, useTextSize } from '../../ui/textSize'
import { TextSizeSheet } from '../TextSizeSheet'
import { useHomeStation } from '../useHomeStation'
import { AtWork } from './AtWork'
import { ClearSheet } from './ClearSheet'
import { ForgetSheet } from './ForgetSheet'
import { Privacy } from './Privacy'

type OpenSheet = 'textSize' | 'clear' | 'forget' | undefined

/** What is the person's own: appointments, station, text size, and what is kept about them. */
export default function Mine() {
  const { station, isLooking } = useHomeStation()
  const known = useDutyPhone()
  // The number of the top stands here only where no nearer one is to come.
  const phone = isLooking ? undefined : known
  const size = useTextSize()
  const [sheet, setSheet] = useState<OpenSheet>()
  const close = () => setSheet(undefined)
  return (
    <Screen tab={useTabs('mine')}>
      <Heading level={1} title="我的" />
      <List label="我的">
        <Cell
          icon="calendar-check"
          title="我的预约"
          side={useOpenCount()}
          onTap={openMyAppointments}
        />
        <Cell
          icon="id-card"
          title="我的档案"
          note="看自己的档案，请家人帮忙"
          onTap={() => void Taro.navigateTo({ url: myBindingsUrl() })}
        />
        <Cell
          icon="pin"
          title="我的服务站"
          note={station ? stationName(station) : isLooking ? undefined : '还没有选'}
          onTap={openStationChoice}
        />
        <Cell
          icon="book"
          title="字号"
          side={TEXT_SIZES.find((each) => each.size === size)?.title}
          onTap={() => setSheet('textSize')}
        />
      </List>
      {phone !== undefined && <PhoneTile title="打电话问" phone={phone} />}
      <AtWork />
      <Privacy
        canCall={phone !== undefined}
        mayBeBound={useMayBeBound()}
        onForget={() => setSheet('forget')}
        onClear={() => setSheet('clear')}
      />
      {sheet === 'textSize' && <TextSizeSheet onClose={close} />}
      {sheet === 'forget' && <ForgetSheet onClose={close} />}
      {sheet === 'clear' && <ClearSheet onClose={close} />}
    </Screen>
  )
}

/** 2件要办; undefined while it is not known. */
function useOpenCount(): string | undefined {
  const { data } = useRead(myAppointments, { open: true })
  if (data === undefined) return undefined
  const { length } = data.appointments
  if (length === 0) return '没有要办的'
  return data.next === undefined ? `${length}件要办` : `${length}件以上要办`
}

/** Who does not learn whether anything is bound can take it back all the same. */
function useMayBeBound(): boolean {
  const { data, state } = useRead(myBindings, {})
  return data === undefined ? state !== 'loading' : data.bindings.length > 0
}
