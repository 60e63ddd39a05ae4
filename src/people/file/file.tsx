import { openPerson } from '@contract/people'
import { useRouter } from '@tarojs/taro'
import { AtStation } from '../../shell/AtStation'
import { OpenFrom } from '../../shell/OpenFrom'
import { readPerson } from '../readPerson'
import { OneFile } from './OneFile'

/** One person's file, as a member of the station sees it. `?stationId=&personId=` */
export default function PersonFilePage() {
  const asked = readPerson(useRouter().params)
  if (asked === undefined) return <OpenFrom from="work" />
  return (
    <AtStation procedure={openPerson} keeps="档案都在">
      {() => <OneFile {...asked} />}
    </AtStation>
  )
}
