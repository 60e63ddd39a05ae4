import { type AppointmentAction, availableActions } from '@contract/appointments/appointmentActions'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { CHANNELS } from '@contract/appointments/appointmentTerms'
import { cancelAtDesk } from '@contract/appointments/tabProcedures'
import { MATTERS, needsAddress, WAYS } from '@contract/matters'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { whenText } from '../../appointments/appointmentText'
import { moveAtDeskUrl } from '../../appointments/links'
import { StatusBadge } from '../../appointments/StatusBadge'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { personFileUrl } from '../../people/links'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { type Fact, Facts } from '../../ui/Facts'
import { scrollToField } from '../../ui/fieldAnchor'
import { PhoneTile } from '../../ui/PhoneCell'
import { CancelForm } from './CancelForm'
import { RowSide } from './RowSide'
import { actionText, nextStep } from './rowActions'
import { forWhomOf, sideOf } from './rowWords'
import { type BusyStep, type DeskAction, type DeskStep, HELD_UP } from './useDeskAction'

export interface RowDetailProps {
  row: DeskRow
  stationId: string
  now: number
  online: boolean
  action: DeskAction
  /** A step has been taken. */
  onDone: () => void
  /** Given where it lies over the list. */
  onClose?: (() => void) | undefined
}

const BUSY = '正在登记'

/** All about one person of the day, whom to call, and every step that is open. */
export function RowDetail({ row, stationId, now, online, action, ...rest }: RowDetailProps) {
  const [isCancelling, setCancelling] = useState(false)
  const [reason, setReason] = useState('')
  const { appointmentId } = row
  const cancelling = useCheckedWrite(cancelAtDesk, { stationId, appointmentId, reason })
  const mine = <T extends { appointmentId: string }>(of: T | undefined) =>
    of?.appointmentId === appointmentId ? of : undefined
  const failure = mine(action.failure)
  const busy = mine(action.busy)
  const heldUp = mine(action.heldUp)?.action
  const open = availableActions(row, 'desk', now)
  const side = sideOf(row, now)

  function start(step: AppointmentAction): void {
    if (step === 'cancel') setCancelling(true)
    else if (step === 'move') void Taro.navigateTo({ url: moveAtDeskUrl(stationId, row) })
    else void take({ action: step })
  }

  async function take(step: DeskStep): Promise<void> {
    const result = await action.act(row, step)
    if (result === 'done') rest.onDone()
    // What is wrong in a form its own write puts in sight.
    else if (result === 'refused' && step.action !== 'cancel') scrollToField('refusal')
  }

  function keep(): void {
    cancelling.reset()
    setCancelling(false)
  }

  return (
    <View className="row-detail">
      <Refusal error={failure?.error ?? cancelling.write.error} />
      <View className="line">
        <StatusBadge status={row.status} way={row.way} />
        {side && <RowSide {...side} />}
      </View>
      {isCancelling && open.includes('cancel') ? (
        <CancelForm
          reason={reason}
          error={cancelling.issueAt('reason')}
          loading={heldUp === 'cancel' ? HELD_UP : busyText(cancelling.write, BUSY)}
          onReason={cancelling.changing(setReason)}
          onKeep={keep}
          onCancel={() => void take({ action: 'cancel', submit: cancelling.submit })}
        />
      ) : (
        <>
          {row.phone !== undefined && <PhoneTile title="打电话" phone={row.phone} />}
          {row.personId !== undefined && <FileCell stationId={stationId} personId={row.personId} />}
          <Facts facts={factsOf(row)} />
          <Steps
            open={online ? open : []}
            row={row}
            now={now}
            busy={busy}
            heldUp={heldUp}
            onTap={start}
          />
          {rest.onClose && <Button title="关上" onTap={rest.onClose} />}
        </>
      )}
      {!online && open.length > 0 && <View className="small">连上网才能登记。</View>}
    </View>
  )
}

/** One tap to the file; that it was looked into is recorded there. */
function FileCell({ stationId, personId }: { stationId: string; personId: string }) {
  const url = personFileUrl(stationId, personId)
  return <Cell icon="id-card" title="看档案" onTap={() => void Taro.navigateTo({ url })} />
}

function factsOf(row: DeskRow): Fact[] {
  const { startsAt, matter, way, windowName, channel, phone, address, note, personId } = row
  const elsewhere = personId === undefined ? '没有留' : '没有另外留，请看档案'
  return [
    ['要办的事', MATTERS[matter].label],
    ['时间', whenText(startsAt)],
    ['怎么办', [WAYS[way].label, windowName].filter(Boolean).join('，')],
    ['谁约的', forWhomOf(row) ?? CHANNELS[channel].label],
    ['手机号', phone === undefined ? elsewhere : undefined],
    ['上门地址', address ?? (needsAddress(way) ? '请看档案' : undefined)],
    ['说明', note],
  ]
}

interface StepsProps {
  open: readonly AppointmentAction[]
  row: DeskRow
  now: number
  busy: BusyStep | undefined
  heldUp: AppointmentAction | undefined
  onTap: (action: AppointmentAction) => void
}

function Steps({ open, row, now, busy, heldUp, onTap }: StepsProps) {
  const next = nextStep(row, now)
  const others = open.filter((action) => action !== next)
  return [...open.filter((action) => action === next), ...others].map((action) => (
    <Button
      key={action}
      kind={action === next ? 'primary' : action === 'cancel' ? 'danger' : 'secondary'}
      title={actionText(action, row)}
      loading={
        heldUp === action ? HELD_UP : busy?.action === action ? busyText(busy, BUSY) : undefined
      }
      onTap={() => onTap(action)}
    />
  ))
}
