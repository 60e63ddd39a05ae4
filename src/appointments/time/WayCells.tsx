import type { Way } from '@contract/matters'
import { useStation } from '../../stations/useStation'
import { Cell } from '../../ui/Cell'
import type { IconName } from '../../ui/Icon'
import { List } from '../../ui/List'
import type { TimeStep } from '../bookingSteps'
import { WAY_OFFERS } from './dayPages'

const ICONS: Record<Way, IconName> = {
  onSite: 'pin',
  homeVisit: 'home-heart',
  errand: 'briefcase',
  phone: 'phone',
}

/** The other ways in which the station does this matter. */
export function WayCells({ step, onChange }: { step: TimeStep; onChange: (way: Way) => void }) {
  const { data } = useStation(step.stationId).read
  const offered = data?.matters.find(({ matter }) => matter === step.matter)
  const others = offered?.ways.filter((way) => way !== step.way) ?? []
  if (others.length === 0) return null
  return (
    <List label="换一种办法">
      {others.map((way) => (
        <Cell key={way} icon={ICONS[way]} title={WAY_OFFERS[way]} onTap={() => onChange(way)} />
      ))}
    </List>
  )
}
