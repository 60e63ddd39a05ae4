import { offerBinding } from '@contract/bindings'
import type { OutputOf } from '@contract/procedure'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { useTop } from '../../ui/useTop'
import { bindingsOfPersonUrl } from '../links'
import { OneTimeCode } from '../OneTimeCode'
import { OfferForm } from './OfferForm'

/** At the desk: a code that binds who sits there. `?stationId=&personId=` */
export default function OfferBinding() {
  const { personId } = useRouter().params
  if (personId === undefined) return <OpenFrom from="file" staff />
  return (
    <AtStation procedure={offerBinding} keeps="档案都在">
      {({ stationId }) => <Offer stationId={stationId} personId={personId} />}
    </AtStation>
  )
}

function Offer({ stationId, personId }: { stationId: string; personId: string }) {
  const [made, setMade] = useState<OutputOf<typeof offerBinding>>()
  useTop(made ? 'code' : 'form')
  if (made === undefined) {
    return <OfferForm stationId={stationId} personId={personId} onMade={setMade} />
  }
  const url = bindingsOfPersonUrl(stationId, personId)
  return (
    <Screen
      staff
      actionBar={
        <ActionBar main={{ title: '看绑上没有', onTap: () => void Taro.redirectTo({ url }) }} />
      }
    >
      <Heading level={1} title="请对方用微信扫这个码" />
      <OneTimeCode made={made} />
      <Button title="再做一个码" onTap={() => setMade(undefined)} />
    </Screen>
  )
}
