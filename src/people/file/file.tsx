import { useRouter } from '@tarojs/taro'
import { OpenFrom } from '../../shell/OpenFrom'
import { readPerson } from '../readPerson'
import { OneFile } from './OneFile'

/** One person's file, as a member of the station sees it. `?stationId=&personId=` */
export default function PersonFilePage() {
  const asked = readPerson(useRouter().params)
  return asked === undefined ? <OpenFrom from="work" /> : <OneFile {...asked} />
}
