import { createContext, useContext } from 'react'

/** True over a page of the staff, however dense its cards. */
export const StaffScreen = createContext(false)

/** Whether this stands on a page of the staff, who cannot be told to call themselves. */
export function useStaffScreen(): boolean {
  return useContext(StaffScreen)
}
