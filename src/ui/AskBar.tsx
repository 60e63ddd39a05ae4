import { ActionBar } from './ActionBar'
import { callPhone } from './callPhone'
import { phoneText } from './phoneText'

export interface AskBarProps {
  /** Says that it calls: 打电话，请人帮我选. */
  title: string
  /** As people read it: 023-0000-1234. */
  phone: string
}

/** The foot of a list that moves on by a tap: whoever cannot choose calls somebody who can. */
export function AskBar({ title, phone }: AskBarProps) {
  return (
    <ActionBar
      main={{
        kind: 'secondary',
        icon: 'phone',
        title,
        note: phoneText(phone),
        onTap: () => callPhone(phone),
      }}
    />
  )
}
