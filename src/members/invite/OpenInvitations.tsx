import { withdrawInvitation } from '@contract/members'
import type { SentInvitation } from '@contract/members/joining'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Sheet } from '../../ui/Sheet'
import { asWhatText, validText } from './invitationWords'

export interface OpenInvitationsProps {
  stationId: string
  sent: readonly SentInvitation[]
}

/** The invitations that nobody has accepted yet; each can be taken back. */
export function OpenInvitations({ stationId, sent }: OpenInvitationsProps) {
  const now = useNow()
  const [wanted, setWanted] = useState<SentInvitation>()
  const title = (each: SentInvitation) =>
    each.name === undefined ? asWhatText(each, stationId) : `给${each.name}`
  const note = (each: SentInvitation) =>
    [each.name && asWhatText(each, stationId), validText(each, now)].filter(Boolean).join('，')
  return (
    <>
      <List label="发出去还没填的">
        {sent.map((each) => (
          <Cell
            key={each.invitationId}
            title={title(each)}
            note={note(each)}
            action={{
              title: '收回',
              label: `收回，${title(each)}，${note(each)}`,
              onTap: () => setWanted(each),
            }}
          />
        ))}
      </List>
      {wanted && (
        <WithdrawSheet
          stationId={stationId}
          invitation={wanted}
          onClose={() => setWanted(undefined)}
        />
      )}
    </>
  )
}

interface WithdrawSheetProps {
  stationId: string
  invitation: SentInvitation
  onClose: () => void
}

/** Taken back, a code opens nothing any more: it is asked first. */
function WithdrawSheet({ stationId, invitation, onClose }: WithdrawSheetProps) {
  const online = useOnline()
  const write = useWrite(withdrawInvitation)
  const { invitationId, name } = invitation

  async function withdraw(): Promise<void> {
    if (await write.submit({ stationId, invitationId })) onClose()
  }

  return (
    <Sheet
      title={name === undefined ? '收回这个邀请吗？' : `收回给${name}的邀请吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="留着" onTap={onClose} />
          <Button
            kind="danger"
            title="收回"
            loading={busyText(write, '正在收回')}
            disabledReason={online ? undefined : '连上网再收'}
            onTap={() => void withdraw()}
          />
        </>
      }
    >
      <View>收回以后，那个码就用不了了。还要对方来，再发一个。</View>
      <FailureNotice title="还没收回" error={write.error} />
    </Sheet>
  )
}
