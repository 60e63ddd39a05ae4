import type { DateText } from '@contract/time'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { soughtStation, takeSought } from '../../shell/soughtAtDesk'

/**
 * Shows what another page has sent the staff to the desk for.
 * @param onDay is told the day; undefined for today
 * @returns whose row is to be in sight
 */
export function useSought(
  stationId: string,
  onDay: (date: DateText | undefined) => void,
): string | undefined {
  const [appointmentId, setAppointmentId] = useState<string>()
  useShownOrMounted(() => {
    const sought = takeSought(stationId)
    if (!sought) return
    onDay(sought.date)
    setAppointmentId(sought.appointmentId)
  })
  useDidHide(() => setAppointmentId(undefined))
  return appointmentId
}

/** Tells who works at several stations at which one something is to be shown. */
export function useSoughtStation(onStation: (stationId: string) => void): void {
  useShownOrMounted(() => {
    const stationId = soughtStation()
    if (stationId !== undefined) onStation(stationId)
  })
}

/** What is mounted after its page was shown is not told of that. */
function useShownOrMounted(look: () => void): void {
  const first = useRef(look)
  useEffect(() => first.current(), [])
  useDidShow(look)
}
