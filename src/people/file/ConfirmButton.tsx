import { confirmPerson } from '@contract/people'
import type { PersonFile } from '@contract/people/personViews'
import { dateOf, yearAndDayText } from '@contract/time'
import { busyText } from '../../cloud/busyText'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'

/** Says that the whole file was gone through and is right as it stands, and when that was last so. */
export function ConfirmButton({ stationId, file }: { stationId: string; file: PersonFile }) {
  const write = useWrite(confirmPerson)
  const online = useOnline()
  const { personId, confirmedAt } = file
  const last =
    confirmedAt === undefined ? '还没有核对过' : `上次核对 ${yearAndDayText(dateOf(confirmedAt))}`
  return (
    <>
      <Button
        icon="check"
        title="核对无误"
        note={last}
        loading={busyText(write)}
        disabledReason={online ? undefined : '连上网再记'}
        onTap={() => void write.submit({ stationId, personId })}
      />
      <FailureNotice title="还没记上" error={write.error} />
    </>
  )
}
