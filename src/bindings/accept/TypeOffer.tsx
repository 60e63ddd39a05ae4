import { readOffer } from '@contract/bindings'
import { fieldIssues } from '@contract/fieldIssues'
import { useState } from 'react'
import { ActionBar } from '../../ui/ActionBar'
import { scrollToField } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { CodeField } from '../CodeField'
import { offerCodeIn } from '../codeInput'

export interface TypeOfferProps {
  /** What the address held. */
  typed: string
  /** Why what was typed cannot be used, until it is changed. */
  refused?: string | undefined
  phone: string | undefined
  onCode: (code: string) => void
}

/** The one-time code, where it was not scanned. */
export function TypeOffer({ typed: given, refused, phone, onCode }: TypeOfferProps) {
  const [typed, setTyped] = useState(given)
  const [isTried, setTried] = useState(given !== '')
  const issue = fieldIssues(readOffer.input, { code: typed })[0]?.message
  const stillRefused = typed === given ? refused : undefined

  function goOn(wanted: string): void {
    setTried(true)
    const code = offerCodeIn(wanted)
    if (code === undefined) scrollToField('code')
    else onCode(code)
  }

  return (
    <Screen
      actionBar={<ActionBar phone={phone} main={{ title: '下一步', onTap: () => goOn(typed) }} />}
    >
      <Heading level={1} title="绑定码是多少？" />
      <CodeField
        label="绑定码"
        hint="站里或者家人给您的，12个数字和字母。"
        kind="bindingOffer"
        value={typed}
        error={(isTried ? issue : undefined) ?? stillRefused}
        onChange={setTyped}
      />
    </Screen>
  )
}
