import { Notice } from '../../ui/Notice'

/** With so many it is plain what is meant. */
const NAMED = 3

/** Says on whose cards the station's number stands, because their own is not published, and what to do about it. */
export function ReachedAtStation({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  const named = names.slice(0, NAMED).join('、')
  const all = names.length > NAMED ? `${named}等${names.length}人` : named
  return (
    <Notice
      icon="phone"
      title={`${all}没有公开手机号`}
      note="卡上印的是站里电话。要印手机号，请本人在“我的名片”里公开，再来印。"
    />
  )
}
