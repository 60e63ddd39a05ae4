import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { takeJustRegistered } from './justRegistered'

/** The appointment that was put down right before the desk was shown again. */
export function useJustRegistered(): string | undefined {
  const [appointmentId, setAppointmentId] = useState<string>()
  useDidShow(() => setAppointmentId(takeJustRegistered()))
  return appointmentId
}
