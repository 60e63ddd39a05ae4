import { findByCardNo, oneHousehold } from '@contract/contactCards'
import { CardNo } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import type { PartField } from '../partFields'
import { typedAt } from '../typedPart'
import type { OneFieldProps } from './fieldProps'

type Household = Extract<PartField, { kind: 'household' | 'yes' | 'dayToCome' }>

/**
 * The household that somebody belongs to, found by the number on its card. A number that led to none yet
 * stands in the form as `cardNo`, and nothing is stored as long as it does.
 */
export function HouseholdField(props: OneFieldProps<Household>) {
  const { stationId, typed, onChange, path, issueAt } = props
  const householdId = typeof typed === 'string' ? typed : ''
  const read = useRead(oneHousehold, { stationId, householdId }, { enabled: householdId !== '' })
  if (householdId === '') {
    const cardNo = typedAt(typed, 'cardNo')
    return (
      <Search
        stationId={stationId}
        typed={typeof cardNo === 'string' ? cardNo : ''}
        error={issueAt(path)}
        onType={(text) => onChange(text === '' ? '' : { cardNo: text })}
        onChoose={onChange}
      />
    )
  }
  if (read.data === undefined && read.state !== 'error') return <Unopened read={read} />
  return (
    <Card actions={[{ title: '换一户', onTap: () => onChange('') }]}>
      <View className="small">住户</View>
      <View>{read.data ? householdText(read.data) : '这一户没打开，可以换一户。'}</View>
      {issueAt(path) !== undefined && <View className="small">{issueAt(path)}</View>}
    </Card>
  )
}

interface SearchProps {
  stationId: string
  typed: string
  error: string | undefined
  onType: (cardNo: string) => void
  onChoose: (householdId: string) => void
}

function Search({ stationId, typed, error, onType, onChoose }: SearchProps) {
  const [asked, setAsked] = useState(0)
  const read = useRead(findByCardNo, { stationId, cardNo: asked }, { enabled: asked > 0 })
  const cardNo = CardNo.safeParse(Number(typed.normalize('NFKC')))
  const isNone = read.error instanceof Refused && read.error.code === 'NOT_FOUND'
  const isFound = read.data !== undefined && asked === cardNo.data
  const unchosen = isFound
    ? '是这一户就点下面，不是就改卡号。'
    : '先点“找这一户”，没有联系卡就空着。'
  return (
    <>
      <Field
        label="住户的卡号"
        type="phone"
        hint="印在联系卡上；没有联系卡就空着。"
        maxLength={6}
        value={typed}
        error={
          isNone && asked === cardNo.data
            ? `站里没有${asked}号卡，再看看。`
            : error && (cardNo.success ? unchosen : '卡号是印在卡上的数字，再看看。')
        }
        onChange={onType}
      />
      {cardNo.success && asked !== cardNo.data && (
        <Button small icon="search" title="找这一户" onTap={() => setAsked(cardNo.data)} />
      )}
      {asked > 0 && read.data === undefined && !isNone && <Unopened read={read} />}
      {isFound && read.data && (
        <Choice
          title={householdText(read.data)}
          note="就是这一户"
          onTap={() => onChoose(read.data?.householdId ?? '')}
        />
      )}
    </>
  )
}

/** 12号卡，户主周建军，龙门村 */
function householdText({ cardNo, householder, village }: HouseholdRow): string {
  return `${cardNo}号卡，户主${householder}，${village}`
}
