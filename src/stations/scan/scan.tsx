import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { openTab } from '../../shell/tabs'
import { Button, type ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { useDutyPhone } from '../useDutyPhone'
import { sceneUrl } from './sceneUrl'

/** Where every printed and shared code lands: it goes on to what the code stands for. */
export default function Scan() {
  const url = sceneUrl(useRouter().params.scene)
  useEffect(() => {
    if (url !== undefined) void Taro.redirectTo({ url })
  }, [url])
  return <Screen>{url === undefined ? <NoCode /> : <Skeleton />}</Screen>
}

/** The code was torn, or it is of something else: what to do now. */
function NoCode() {
  const phone = useDutyPhone()
  const home: ButtonProps = {
    title: '去首页',
    onTap: () => openTab('home'),
  }
  const call = phone === undefined ? undefined : callAction(phone)
  return (
    <>
      <Empty
        icon="qr-code"
        title="这个码打不开"
        lines={[
          '可能没有扫全，也可能印坏了。',
          call ? '请再扫一次，或者打电话问。' : '请再扫一次，或者打卡上的电话。',
        ]}
        action={call ?? home}
      />
      {call && <Button {...home} />}
    </>
  )
}

function callAction(phone: string): ButtonProps {
  return { title: '打电话问', note: phone, icon: 'phone', onTap: () => callPhone(phone) }
}
