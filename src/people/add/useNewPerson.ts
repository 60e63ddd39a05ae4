import { fieldIssues } from '@contract/fieldIssues'
import { addPerson } from '@contract/people'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import type { Typed } from '../typedPart'
import { type AddedPart, NOBODY, newPerson, numbersIn, typedOf } from './newPerson'

export interface NewPersonForm {
  typedOf: (part: AddedPart) => Typed
  change: (part: AddedPart, typed: Typed) => void
  numbers: ReturnType<typeof numbersIn>
  write: Write<typeof addPerson>
  /** What is wrong with a field, once adding was tried; by part and path: `identity.phone`. */
  issueAt: (path: string) => string | undefined
  /** Opens the file; the id of who is added, undefined where that failed. */
  add: () => Promise<string | undefined>
}

/** The form that opens a file: what is filled in, what is wrong with it, and adding. */
export function useNewPerson(stationId: string): NewPersonForm {
  const draft = useDraft('others', `person:new:${stationId}`, NOBODY)
  const write = useWrite(addPerson)
  const [isTried, setTried] = useState(false)
  const input = newPerson(stationId, draft.form)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(addPerson.input, input) : []), ...refused]

  async function add(): Promise<string | undefined> {
    setTried(true)
    const [wrong] = fieldIssues(addPerson.input, input)
    if (wrong) {
      scrollToField(wrong.path.replace('parts.', ''))
      return undefined
    }
    const output = await write.submit(addPerson.input.parse(input))
    if (output) draft.clear()
    else scrollToField('refusal')
    return output?.personId
  }

  return {
    typedOf: (part) => typedOf(draft.form, part),
    change: (part, typed) => {
      write.reset()
      draft.change({ [part]: JSON.stringify(typed) })
    },
    numbers: numbersIn(draft.form),
    write,
    issueAt: (path) => issues.find((issue) => issue.path === `parts.${path}`)?.message,
    add,
  }
}
