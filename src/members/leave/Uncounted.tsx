import { Notice } from '../../ui/Notice'

export interface UncountedProps {
  /** 哪些户要另定替班人 */
  what: string
  isFetching: boolean
  onRetry: () => void
}

/** In the place of a count that is not known, lest it be taken for none. */
export function Uncounted({ what, isFetching, onRetry }: UncountedProps) {
  if (isFetching) return <Notice icon="info" note={`正在查${what}。`} />
  return (
    <Notice
      tone="amber"
      title={`还没有查到${what}`}
      note="也许有，也许没有。点这里再查一次。"
      onTap={onRetry}
    />
  )
}
