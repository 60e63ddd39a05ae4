import { bindByPhone } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue } from '@contract/procedure'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'

export interface BindByPhone {
  name: string
  /** What is wrong with the name: from the first try on, and what the function found. */
  nameIssue: string | undefined
  setName: (name: string) => void
  write: Write<typeof bindByPhone>
  /** Whether the name can be handed in: WeChat is asked for the number only then. */
  isReady: boolean
  /** Shows what is wrong with the name. */
  showNameIssue: () => void
  /** Hands in the name with what the cloud exchanges for the number. */
  bind: (phoneCode: string) => Promise<void>
}

/** The own file by name and phone number; the number is in no field, it comes with the last tap. */
export function useBindByPhone(
  stationId: string,
  onBound: (personId: string) => void,
): BindByPhone {
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(bindByPhone)
  const inputWith = (phoneCode: string) => ({
    stationId,
    name,
    phoneCode,
    consent: CONSENT.version,
  })
  const typed = nameIssueIn(fieldIssues(bindByPhone.input, inputWith('given by the tap')))
  const refused = write.error instanceof Refused ? nameIssueIn(write.error.issues) : undefined
  return {
    name,
    nameIssue: (isTried ? typed : undefined) ?? refused,
    setName: (changed) => {
      write.reset()
      setName(changed)
    },
    write,
    isReady: typed === undefined,
    showNameIssue: () => {
      setTried(true)
      scrollToField('name')
    },
    bind: async (phoneCode) => {
      const output = await write.submit(bindByPhone.input.parse(inputWith(phoneCode)))
      if (output) onBound(output.personId)
      else scrollToField('refusal')
    },
  }
}

function nameIssueIn(issues: readonly FieldIssue[]): string | undefined {
  return issues.find(({ path }) => path === 'name')?.message
}
