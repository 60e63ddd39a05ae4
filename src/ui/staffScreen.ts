import { createContext, useContext } from 'react'

export const StaffScreen = createContext(false)

/** Whether this stands on a page of the staff, who cannot be told to call themselves. */
export function useStaffScreen(): boolean {
  return useContext(StaffScreen)
}
