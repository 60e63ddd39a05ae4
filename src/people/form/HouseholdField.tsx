import { findByCardNo, oneHousehold } from '@contract/contactCards'
import { CardNo } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/contactCardViews'
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
import type { OneFieldProps } from './fieldProps'

type Household = Extract<PartField, { kind: 'household' | 'yes' | 'dayToCome' }>

/** The household that somebody belongs to, found by the number on its card. */
export function HouseholdField(props: OneFieldProps<Household>) {
  const { stationId, typed, onChange, path, issueAt } = props
  const householdId = typeof typed === 'string' ? typed : ''
  const read = useRead(oneHousehold, { stationId, householdId }, { enabled: householdId !== '' })
  if (householdId === '') {
    return <Search stationId={stationId} error={issueAt(path)} onChoose={onChange} />
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
  error: string | undefined
  onChoose: (householdId: string) => void
}

function Search({ stationId, error, onChoose }: SearchProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(0)
  const read = useRead(findByCardNo, { stationId, cardNo: asked }, { enabled: asked > 0 })
  const cardNo = CardNo.safeParse(Number(typed.normalize('NFKC')))
  const isNone = read.error instanceof Refused && read.error.code === 'NOT_FOUND'
  return (
    <>
      <Field
        label="住户的卡号"
        type="phone"
        hint="印在联系卡上；没有联系卡就空着。"
        maxLength={6}
        value={typed}
        error={isNone && asked === cardNo.data ? `站里没有${asked}号卡，再看看。` : error}
        onChange={setTyped}
      />
      {cardNo.success && asked !== cardNo.data && (
        <Button small icon="search" title="找这一户" onTap={() => setAsked(cardNo.data)} />
      )}
      {asked > 0 && read.data === undefined && !isNone && <Unopened read={read} />}
      {read.data && asked === cardNo.data && (
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
