import { createContext } from 'react'

/** Whether what is drawn lies in a sheet, which is fixed to the window. */
export const InSheet = createContext(false)
