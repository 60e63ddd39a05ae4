import { ActionBar } from './ActionBar'
import { callPhone } from './callPhone'

export interface AskBarProps {
  /** 说不清？请人帮我选. */
  title: string
  /** As people read it: 023-0000-1234. */
  phone: string
}

/** The foot of a list that moves on by a tap: whoever cannot choose calls somebody who can. */
export function AskBar({ title, phone }: AskBarProps) {
  return (
    <ActionBar phone={phone} main={{ kind: 'secondary', title, onTap: () => callPhone(phone) }} />
  )
}
