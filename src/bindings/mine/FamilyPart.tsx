import type { Tie } from '@contract/bindings/bindingShapes'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PagesView } from '../../cloud/PagesView'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { memberText, sinceText } from '../bindingText'
import { EndTieSheet } from '../EndTieSheet'
import { inviteFamilyUrl } from '../links'
import { tieName } from '../tieName'
import { useTies } from '../useTies'
import { WaitingOffers } from './WaitingOffers'

export interface FamilyPartProps {
  /** The person's own file. */
  personId: string
  phone: string
}

/** Who of the family acts for the person; asking one more, taking one off. */
export function FamilyPart({ personId, phone }: FamilyPartProps) {
  const pages = useTies(personId, undefined, false)
  const [leaving, setLeaving] = useState<Tie>()
  return (
    <>
      <Heading title="家人帮我办" />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none={NOBODY}>
        {(ties) => <Family ties={ties.filter(isFamily)} onTakeOff={setLeaving} />}
      </PagesView>
      <WaitingOffers personId={personId} phone={phone} />
      <Button
        icon="plus"
        title="请家人帮我办"
        onTap={() => void Taro.navigateTo({ url: inviteFamilyUrl(personId) })}
      />
      {leaving && (
        <EndTieSheet
          personId={personId}
          tie={leaving}
          question={`不请${leaving.familyName ?? '家人'}帮忙了吗？`}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  )
}

const NOBODY = '现在没有家人能看您的档案。'

function isFamily({ as }: Tie): boolean {
  return as === 'family'
}

interface FamilyProps {
  ties: readonly Tie[]
  onTakeOff: (tie: Tie) => void
}

function Family({ ties, onTakeOff }: FamilyProps) {
  if (ties.length === 0) return <View>{NOBODY}</View>
  return (
    <List label="家人">
      {ties.map((tie) => (
        <Cell
          key={tie.tieId}
          icon="person"
          title={tieName(tie)}
          note={noteOf(tie)}
          action={{ title: '解除', onTap: () => onTakeOff(tie) }}
        />
      ))}
    </List>
  )
}

/** 2026年7月13日起，在站里办的，李敏经办。这个微信是本站工作人员王芳的。 */
function noteOf(tie: Tie): string {
  const member = memberText(tie)
  return member === undefined ? sinceText(tie) : `${sinceText(tie)}。${member}。`
}
