import { Button as WeChatButton } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import './PhoneNumberButton.css'

export interface PhoneNumberButtonProps {
  loading: string | undefined
  disabledReason: string | undefined
  /** Whether everything else is filled in: what WeChat gives is good once only. */
  isReady: boolean
  onNotReady: () => void
  /** What the cloud exchanges for the number. */
  onCode: (phoneCode: string) => void
}

/** Asks WeChat for the phone number: only a button of its own may. A browser has none to give. */
export function PhoneNumberButton(props: PhoneNumberButtonProps) {
  const { loading, disabledReason, isReady, onNotReady, onCode } = props
  const [isRefused, setRefused] = useState(false)
  if (process.env.TARO_ENV !== 'weapp') {
    return <Notice icon="info" note="手机号要在微信里才拿得到。请用微信打开，或者换一个办法。" />
  }
  if (!isReady || loading !== undefined || disabledReason !== undefined) {
    return (
      <Button
        kind="primary"
        title={TITLE}
        loading={loading}
        disabledReason={disabledReason}
        onTap={onNotReady}
      />
    )
  }
  return (
    <>
      {isRefused && <Notice note="没拿到手机号也可以：换联系卡，或者到站里办。" />}
      <WeChatButton
        className="tappable tappable-live button button-primary phone-number-button"
        openType="getPhoneNumber"
        hoverClass="pressed"
        hoverStartTime={0}
        hoverStayTime={100}
        onGetPhoneNumber={({ detail }) => {
          setRefused(!detail.code)
          if (detail.code) onCode(detail.code)
        }}
      >
        {TITLE}
      </WeChatButton>
    </>
  )
}

const TITLE = '用微信手机号绑定'
