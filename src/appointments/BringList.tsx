import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { CheckRow } from '../ui/CheckRow'
import { Heading } from '../ui/Heading'
import { List } from '../ui/List'
import { Notice } from '../ui/Notice'
import { useBrought } from './useBrought'

/** What to bring, or to have ready at home, to tick off. */
export function BringList({ appointmentId, bring, way }: AppointmentDetail) {
  const { items, toggle } = useBrought(appointmentId)
  if (bring.length === 0) return <Notice icon="bag" note="不用带什么，人来就行。" />
  const title = way === 'onSite' ? '来的时候带上' : '请在手边备好'
  return (
    <>
      <Heading title={title} />
      <List label={title}>
        {bring.map(({ item, note }) => (
          <CheckRow
            key={item}
            title={item}
            side={note}
            checked={items.includes(item)}
            onTap={() => toggle(item)}
          />
        ))}
      </List>
    </>
  )
}
