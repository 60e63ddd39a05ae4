import { myAppointments } from '@contract/appointments/tabProcedures'
import { myBindings } from '@contract/bindings/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import type { StationChoice } from '@contract/stations/stationShapes'
import { stationHome } from '@contract/stations/tabProcedures'
import { useEffect } from 'react'
import { useRead } from '../cloud/useRead'
import { chooseStation, useChosenStation } from '../stations/chosenStation'

/**
 * The station that was chosen. Who has chosen none is not asked where they work, where they are
 * expected next, or where the file is that they may open: that one is taken as chosen.
 */
export function useHomeStation(): { station: StationChoice | undefined; isLooking: boolean } {
  const station = useChosenStation()
  const enabled = station === undefined
  const memberships = useRead(myMemberships, {}, { enabled })
  const open = useRead(myAppointments, { open: true }, { enabled })
  const bound = useRead(myBindings, {}, { enabled })
  // Whichever is answered first, where one works counts before the rest.
  const isAsking = [memberships, open, bound].some(({ state }) => state === 'loading')
  const stationId = isAsking
    ? undefined
    : (memberships.data?.memberships[0]?.stationId ??
      open.data?.appointments[0]?.stationId ??
      bound.data?.bindings[0]?.stationId)
  const home = useRead(
    stationHome,
    { stationId: stationId ?? '' },
    { enabled: enabled && stationId !== undefined },
  )
  const found = home.data
  useEffect(() => {
    if (!enabled || found === undefined) return
    const { place, level, dutyPhone } = found
    chooseStation({ stationId: found.stationId, place, level, dutyPhone })
  }, [enabled, found])
  const isLooking =
    isAsking || (stationId !== undefined && home.state !== 'error' && home.state !== 'offline')
  return { station, isLooking: enabled && isLooking }
}
