import { availableActions } from '@contract/appointmentActions'
import { APPOINTMENT_STATUSES, type DeskRow } from '@contract/appointments'
import { View } from '@tarojs/components'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { spoken } from '../../ui/spoken'
import { Tappable } from '../../ui/Tappable'
import { ACTION_WORDS, nextStep, type RowAction } from './actionWords'
import { aboutOf, JUST_COME, leadOf, STATUS_LOOKS, waitedOf } from './rowWords'
import type { DeskAction } from './useDeskAction'

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
  const { row, now, isChosen, isNew, onOpen } = props
  const next = nextStep(availableActions(row, 'desk', now))
  const { above, large } = leadOf(row)
  const waited = waitedOf(row, now)
  const side = isNew && waited === JUST_COME ? '刚登记' : waited
  const { label: status, open } = APPOINTMENT_STATUSES[row.status]
  const words = spoken(`${above ?? ''}${large}`, row.name, aboutOf(row), side ?? status)
  return (
    <View
      id={rowId(row.appointmentId)}
      className={classes('queue-row', (isChosen || isNew) && 'queue-row-marked')}
    >
      <Tappable className="queue-person" label={words} onTap={() => onOpen(row.appointmentId)}>
        <View className="queue-lead">
          {above !== undefined && <View className="queue-above">{above}</View>}
          <View>{large}</View>
        </View>
        <View className="queue-words">
          <View className="queue-name">
            <View className="strong">{row.name}</View>
            {side !== undefined && <View className="small">{side}</View>}
            {!open && <Badge title={status} {...STATUS_LOOKS[row.status]} />}
          </View>
          <View className="small">{aboutOf(row)}</View>
        </View>
        {next === undefined && <Icon name="chevron-right" size="small" />}
      </Tappable>
      {next !== undefined && <NextStep {...props} next={next} />}
    </View>
  )
}

/** The id of a row's element, to scroll to. */
export function rowId(appointmentId: string): string {
  return `desk-${appointmentId}`
}

interface NextStepProps extends QueueRowProps {
  next: RowAction
}

function NextStep({ row, next, online, isNext, action, onRefused }: NextStepProps) {
  if (!online) {
    const call = () => callPhone(row.phone)
    return (
      <View className="queue-next">
        <Button small title="打电话" label={`打电话，${row.name}`} onTap={call} />
      </View>
    )
  }
  const busy = action.busy?.appointmentId === row.appointmentId ? action.busy : undefined

  async function take(): Promise<void> {
    if ((await action.act(row, { action: next })) === 'refused') onRefused(row.appointmentId)
  }

  return (
    <View className="queue-next">
      <Button
        small
        kind={isNext ? 'primary' : 'secondary'}
        title={ACTION_WORDS[next]}
        label={`${ACTION_WORDS[next]}，${row.name}`}
        loading={busy && (busy.isChecking ? '正在核对' : '正在登记')}
        onTap={() => void take()}
      />
    </View>
  )
}
