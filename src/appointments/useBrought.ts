import { useState } from 'react'
import * as z from 'zod'
import { personalStorage } from '../cloud/personalStorage'

const NAME = 'brought'

/** The lists of so many appointments are kept, the newest first. */
const MAX_LISTS = 10

const Lists = z.array(z.object({ appointmentId: z.string(), items: z.array(z.string()) }))
type Lists = z.infer<typeof Lists>

/** What has been packed for an appointment, ticked off on this phone alone. */
export function useBrought(appointmentId: string): {
  items: readonly string[]
  toggle: (item: string) => void
} {
  const [lists, setLists] = useState(storedLists)
  const items = itemsOf(lists, appointmentId)

  function toggle(item: string): void {
    const after = withToggled(lists, appointmentId, item)
    personalStorage.write(NAME, after)
    setLists(after)
  }

  return { items, toggle }
}

/** The lists with one item ticked, or no longer ticked. */
export function withToggled(lists: Lists, appointmentId: string, item: string): Lists {
  const before = itemsOf(lists, appointmentId)
  const items = before.includes(item) ? before.filter((other) => other !== item) : [...before, item]
  const others = lists.filter((list) => list.appointmentId !== appointmentId)
  return [{ appointmentId, items }, ...others].slice(0, MAX_LISTS)
}

function itemsOf(lists: Lists, appointmentId: string): readonly string[] {
  return lists.find((list) => list.appointmentId === appointmentId)?.items ?? []
}

function storedLists(): Lists {
  const parsed = Lists.safeParse(personalStorage.read(NAME))
  return parsed.success ? parsed.data : []
}
