import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES } from '@contract/appointments/appointmentTerms'
import { View } from '@tarojs/components'
import { StatusBadge } from '../../appointments/StatusBadge'
import { statusText } from '../../appointments/statusText'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { StepRow } from '../../ui/StepRow'
import { spoken } from '../../ui/spoken'
import { RowSide } from './RowSide'
import { actionText, nextStep, type RowAction } from './rowActions'
import { aboutOf, JUST_COME, leadOf, sideOf } from './rowWords'
import { type DeskAction, HELD_UP } from './useDeskAction'

export interface QueueRowProps {
  row: DeskRow
  now: number
  /** Without the net the next step gives way to the phone. */
  online: boolean
  /** Its next step is the green thing of the screen. */
  isNext: boolean
  /** Its detail is open beside the list. */
  isChosen: boolean
  /** It was put down a moment ago. */
  isNew: boolean
  action: DeskAction
  onOpen: (appointmentId: string) => void
  /** Its step was refused: a colleague has been faster, as a rule. */
  onRefused: (appointmentId: string) => void
}

/** One person of the day: a tap opens all about them, the button takes the next step. */
export function QueueRow(props: QueueRowProps) {
  const { row, now, online, isChosen, isNew, onOpen } = props
  // Beside the list the detail offers the step.
  const next = isChosen ? undefined : nextStep(row, now)
  const call = row.phone !== undefined && <Call name={row.name} phone={row.phone} />
  const { above, large } = leadOf(row)
  const side = sideOf(row, now)
  const sideWords = isNew && side?.words === JUST_COME ? '刚登记' : side?.words
  const { open } = APPOINTMENT_STATUSES[row.status]
  const status = statusText(row.status, row.way)
  const words = spoken(`${above ?? ''}${large}`, row.name, aboutOf(row), sideWords ?? status)
  return (
    <StepRow
      id={rowId(row.appointmentId)}
      label={words}
      onOpen={() => onOpen(row.appointmentId)}
      lead={
        <>
          {above !== undefined && <View className="queue-above">{above}</View>}
          <View>{large}</View>
        </>
      }
      name={row.name}
      marks={
        <>
          {side && <RowSide {...side} words={sideWords ?? side.words} />}
          {!open && <StatusBadge status={row.status} way={row.way} />}
        </>
      }
      step={next && (online ? <NextStep {...props} next={next} /> : call)}
      isMarked={isChosen || isNew}
    >
      <View className="small">{aboutOf(row)}</View>
    </StepRow>
  )
}

/** The id of a row's element, to scroll to. */
export function rowId(appointmentId: string): string {
  return `desk-${appointmentId}`
}

interface NextStepProps extends QueueRowProps {
  next: RowAction
}

function NextStep({ row, next, isNext, action, onRefused }: NextStepProps) {
  const busy = action.busy?.appointmentId === row.appointmentId ? action.busy : undefined
  const isHeldUp = action.heldUp?.appointmentId === row.appointmentId
  const title = actionText(next, row)

  async function take(): Promise<void> {
    if ((await action.act(row, { action: next })) === 'refused') onRefused(row.appointmentId)
  }

  return (
    <View className="queue-next">
      <Button
        small
        kind={isNext ? 'primary' : 'secondary'}
        title={title}
        label={`${title}，${row.name}`}
        loading={isHeldUp ? HELD_UP : busy && (busy.state === 'checking' ? '正在核对' : '正在登记')}
        onTap={() => void take()}
      />
    </View>
  )
}

function Call({ name, phone }: { name: string; phone: string }) {
  return <Button small title="打电话" label={`打电话，${name}`} onTap={() => callPhone(phone)} />
}
