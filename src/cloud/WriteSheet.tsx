import type { Procedure } from '@contract/procedure'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { busyText } from './busyText'
import { Refusal } from './Refusal'
import { useOnline } from './useOnline'
import type { Write } from './useWrite'

export interface WriteSheetProps<P extends Procedure> {
  /** The question: 不来了吗？ */
  title: string
  write: Write<P>
  /** What is done: 解除绑定. */
  act: string
  /** Gives something up: then keeping is the primary button, over it. */
  danger?: boolean
  /** What is not done after all: 先不解除. */
  keep: string
  /** What is under way before it is written: 正在停. */
  busy?: string | undefined
  /** What has not happened where it is refused: 还没解除. */
  refused: string
  /** In place of the refusal, where it is rather a question. */
  asked?: ReactNode
  /** What is wrong with what is filled in: said over the buttons where a sheet cannot be scrolled. */
  wrong?: string | undefined
  onAct: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before something is written; why it was not stands over the buttons, always in sight. */
export function WriteSheet<P extends Procedure>(props: WriteSheetProps<P>) {
  const { title, write, act, danger, busy, keep, refused, asked, wrong, onAct, onClose } = props
  const online = useOnline()
  const acting = (
    <Button
      kind={danger ? 'danger' : 'primary'}
      title={act}
      loading={busyText(write) ?? busy}
      disabledReason={online ? undefined : '连上网再办'}
      onTap={onAct}
    />
  )
  const keeping = <Button kind={danger ? 'primary' : 'secondary'} title={keep} onTap={onClose} />
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <>
          {wrong !== undefined && WEAPP && <Notice tone="red" note={wrong} />}
          {asked ?? <Refusal title={refused} error={write.error} />}
          {danger ? keeping : acting}
          {danger ? acting : keeping}
        </>
      }
    >
      {props.children}
    </Sheet>
  )
}

const WEAPP = process.env.TARO_ENV === 'weapp'
