import { myAppointments, oneAppointment } from '@contract/appointments/tabProcedures'
import { useQueryClient } from '@tanstack/react-query'
import { dropAnswersOf } from '../cloud/lastAnswers'

/**
 * Forgets on this phone what came through a tie that has just ended: the files that were open, and the
 * visits for them that were kept to be read without the net. What is still the caller's is asked anew.
 */
export function useForgetFiles(): () => void {
  const client = useQueryClient()
  return () => {
    for (const { name } of [myAppointments, oneAppointment]) dropAnswersOf(name)
    client.removeQueries({ type: 'inactive' })
  }
}
