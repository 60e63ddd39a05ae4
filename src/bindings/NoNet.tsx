import { Notice } from '../ui/Notice'

/** Over a form that cannot be handed in now. */
export function NoNet() {
  return (
    <Notice
      tone="amber"
      icon="no-network"
      title="现在没有网"
      note="连上网再绑，或者打电话到站里办。"
    />
  )
}
