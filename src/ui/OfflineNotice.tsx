import { Notice } from './Notice'

export interface OfflineNoticeProps {
  /** When what is shown was fetched, in words: 今天 上午8:52. Left out when nothing is shown. */
  seenAt?: string | undefined
}

/** No network: of which hour the page is. */
export function OfflineNotice({ seenAt }: OfflineNoticeProps) {
  return (
    <Notice
      tone="amber"
      icon="no-network"
      title="现在没有网"
      note={seenAt === undefined ? '连上网再打开看看。' : `下面是${seenAt} 看到的`}
    />
  )
}
