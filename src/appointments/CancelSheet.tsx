import { cancelAppointment } from '@contract/appointments'
import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import {
  CANCEL_REASON_KEYS,
  CANCEL_REASONS,
  type CancelReason,
} from '@contract/appointments/appointmentTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../cloud/useWrite'
import { WriteSheet } from '../cloud/WriteSheet'
import { Choice, Choices } from '../ui/Choice'
import { Expander } from '../ui/Expander'
import { matterText, whenText } from './appointmentText'

export interface CancelSheetProps {
  appointment: AppointmentSummary
  onClose: () => void
  onCancelled: () => void
}

/** Asks before an appointment is given up; the reason may be left unsaid. */
export function CancelSheet({ appointment, onClose, onCancelled }: CancelSheetProps) {
  const [reason, setReason] = useState<CancelReason>('unsaid')
  const write = useWrite(cancelAppointment)

  async function cancel(): Promise<void> {
    const { appointmentId } = appointment
    if (await write.submit({ appointmentId, reason })) onCancelled()
  }

  return (
    <WriteSheet
      title="不来了吗？"
      write={write}
      danger
      keep="还是来"
      act="不来了，取消预约"
      refused="还没取消"
      onAct={() => void cancel()}
      onClose={onClose}
    >
      <View>
        <View className="strong">{whenText(appointment.startsAt)}</View>
        <View>{matterText(appointment)}。取消后，这个时间会让给别人，您可以再约。</View>
      </View>
      <Expander title="为什么不来？">
        <ReasonChoices reason={reason} onSelect={setReason} />
      </Expander>
    </WriteSheet>
  )
}

interface ReasonChoicesProps {
  reason: CancelReason
  onSelect: (reason: CancelReason) => void
}

function ReasonChoices({ reason, onSelect }: ReasonChoicesProps) {
  return (
    <Choices label="为什么不来">
      {CANCEL_REASON_KEYS.map((key) => (
        <Choice
          key={key}
          title={CANCEL_REASONS[key].label}
          selected={key === reason}
          onTap={() => onSelect(key)}
        />
      ))}
    </Choices>
  )
}
