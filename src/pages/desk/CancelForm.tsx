import { cancelAtDesk } from '@contract/appointments'
import { fieldIssues } from '@contract/fieldIssues'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

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
  const [isTried, setTried] = useState(false)
  const issues = fieldIssues(cancelAtDesk.input, { stationId, appointmentId, reason })

  function cancel(): void {
    setTried(true)
    if (issues.length === 0) onCancel(reason)
  }

  return (
    <>
      <Field
        label="取消的原因"
        hint="约的人看得到"
        placeholder="例如 来电话说不来了"
        value={reason}
        maxLength={60}
        error={isTried ? issues[0]?.message : undefined}
        onChange={setReason}
      />
      <Button kind="primary" title="先不取消" onTap={onKeep} />
      <Button kind="danger" title="确定取消" loading={loading} onTap={cancel} />
    </>
  )
}
