import { cancelAtDesk } from '@contract/appointments/deskProcedures'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useCheckedWrite } from '../../cloud/useCheckedWrite'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'

export interface CancelFormProps {
  stationId: string
  appointmentId: string
  /** While it runs, the act in words. */
  loading: string | undefined
  onKeep: () => void
  onCancel: (reason: string) => void
}

/** Asks why the station cancels; the one who booked reads the reason. */
export function CancelForm(props: CancelFormProps) {
  const { stationId, appointmentId, loading, onKeep, onCancel } = props
  const [reason, setReason] = useState('')
  // Checked here; handed in with the other steps of the row, one at a time.
  const input = { stationId, appointmentId, reason }
  const { check, issueAt, changing } = useCheckedWrite(cancelAtDesk, input)

  return (
    <>
      <View id={fieldId('reason')}>
        <Field
          label="取消的原因"
          hint="约的人看得到"
          placeholder="例如 来电话说不来了"
          value={reason}
          maxLength={60}
          error={issueAt('reason')}
          onChange={changing(setReason)}
        />
      </View>
      <Button kind="primary" title="先不取消" onTap={onKeep} />
      <Button
        kind="danger"
        title="确定取消"
        loading={loading}
        onTap={() => check() && onCancel(reason)}
      />
    </>
  )
}
