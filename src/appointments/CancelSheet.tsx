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
import { GIVE_UP_WORDS } from './giveUpWords'

export interface CancelSheetProps {
  appointment: AppointmentSummary
  onClose: () => void
  onCancelled: () => void
}

/** Asks before an appointment is given up; the reason may be left unsaid. */
export function CancelSheet({ appointment, onClose, onCancelled }: CancelSheetProps) {
  const [reason, setReason] = useState<CancelReason>('unsaid')
  const write = useWrite(cancelAppointment)
  const words = GIVE_UP_WORDS[appointment.way]

  async function cancel(): Promise<void> {
    const { appointmentId } = appointment
    if (await write.submit({ appointmentId, reason })) onCancelled()
  }

  return (
    <WriteSheet
      title={words.question}
      write={write}
      danger
      keep={words.keep}
      act={words.act}
      refused="还没取消"
      onAct={() => void cancel()}
      onClose={onClose}
    >
      <View>
        <View className="strong">{whenText(appointment.startsAt)}</View>
        <View>{matterText(appointment)}。取消后，这个时间会让给别人，您可以再约。</View>
      </View>
      <Expander title={words.why}>
        <ReasonChoices label={words.why} reason={reason} onSelect={setReason} />
      </Expander>
    </WriteSheet>
  )
}

interface ReasonChoicesProps {
  label: string
  reason: CancelReason
  onSelect: (reason: CancelReason) => void
}

function ReasonChoices({ label, reason, onSelect }: ReasonChoicesProps) {
  return (
    <Choices label={label}>
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
