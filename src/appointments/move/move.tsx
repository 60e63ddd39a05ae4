import { useRouter } from '@tarojs/taro'
import { MoveAtDesk } from './MoveAtDesk'
import { MoveOwn } from './MoveOwn'

/** Another time for what is booked: `?appointmentId=`; for the desk with the day it is on: `&stationId=&date=` */
export default function Move() {
  const { stationId } = useRouter().params
  return stationId === undefined ? <MoveOwn /> : <MoveAtDesk />
}
