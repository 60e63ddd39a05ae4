import { findByCardNo } from '@contract/contactCards'
import { CardNo, cardNoText } from '@contract/contactCards/contactCardTerms'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import type { Beside } from '../../shell/useBeside'
import { Field } from '../../ui/Field'
import { List } from '../../ui/List'
import { HouseholdItem } from '../HouseholdItem'

export interface FindByCardNoProps {
  post: Membership
  beside: Beside
  /** What stands below as long as no number is typed. */
  children: ReactNode
}

/** Finds a household by the number on its card. */
export function FindByCardNo({ post, beside, children }: FindByCardNoProps) {
  const [typed, setTyped] = useState('')
  const cardNo = CardNo.safeParse(Number(typed.normalize('NFKC').replace(/\D/g, '')))
  return (
    <>
      <Field
        label="按卡号找"
        type="phone"
        placeholder="例如 327"
        value={typed}
        maxLength={10}
        onChange={setTyped}
      />
      {cardNo.success ? <Found post={post} beside={beside} cardNo={cardNo.data} /> : children}
    </>
  )
}

interface FoundProps extends Pick<FindByCardNoProps, 'post' | 'beside'> {
  cardNo: number
}

function Found({ post, beside, cardNo }: FoundProps) {
  const read = useRead(findByCardNo, { stationId: post.stationId, cardNo })
  return (
    <ReadView read={read}>
      {(household) => (
        <>
          <View className="small" role="status">
            {cardNoText(cardNo)}是这一户
          </View>
          <List label={cardNoText(cardNo)}>
            <HouseholdItem
              household={household}
              post={post}
              onOpen={() => beside.open(household.householdId)}
              isChosen={household.householdId === beside.chosenId}
            />
          </List>
        </>
      )}
    </ReadView>
  )
}
