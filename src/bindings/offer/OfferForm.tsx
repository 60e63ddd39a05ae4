import { offerBinding } from '@contract/bindings'
import { BINDING_SIDE_KEYS, BINDING_SIDES, type BindingSide } from '@contract/bindings/bindingTerms'
import type { OutputOf } from '@contract/procedure'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Choice, Choices } from '../../ui/Choice'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { FamilyFields } from './FamilyFields'

const SIDE_NOTES: Record<BindingSide, string> = {
  self: '先看身份证，确认是本人',
  family: '要本人签字同意',
}

export interface OfferFormProps {
  stationId: string
  personId: string
  onMade: (made: OutputOf<typeof offerBinding>) => void
}

/** For whom the code is; of family, who it is and that the person has signed. */
export function OfferForm({ stationId, personId, onMade }: OfferFormProps) {
  const online = useOnline()
  const [as, setAs] = useState<BindingSide>()
  const [family, setFamily] = useState({ kinship: '', familyName: '', consentOnPaper: false })
  const ofFamily = {
    kinship: family.kinship || undefined,
    familyName: family.familyName || undefined,
    consentOnPaper: family.consentOnPaper,
  }
  const { write, issueAt, submit } = useCheckedWrite(offerBinding, {
    stationId,
    personId,
    as,
    ...(as === 'family' && ofFamily),
  })

  async function offer(): Promise<void> {
    const made = await submit()
    if (made) onMade(made)
  }

  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: '做绑定码',
            loading: busyText(write),
            disabledReason: !online ? '连上网再办' : as ? undefined : '先选给谁绑',
            onTap: () => void offer(),
          }}
        />
      }
    >
      <Heading level={1} title="给谁绑定？" />
      <Choices label="给谁绑定">
        {BINDING_SIDE_KEYS.map((side) => (
          <Choice
            key={side}
            title={BINDING_SIDES[side].label}
            note={SIDE_NOTES[side]}
            selected={side === as}
            onTap={() => {
              write.reset()
              setAs(side)
            }}
          />
        ))}
      </Choices>
      {as === 'family' && (
        <FamilyFields
          form={family}
          issueAt={issueAt}
          onChange={(part) => {
            write.reset()
            setFamily({ ...family, ...part })
          }}
        />
      )}
      <Refusal title="还没办成" error={write.error} />
    </Screen>
  )
}
