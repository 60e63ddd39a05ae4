import {
  findPeople,
  listPeople,
  openPerson,
  peopleCounts,
  peopleOfHousehold,
} from '@contract/people'
import { spellingOf } from '../../../cloudfunctions/people/spelling'
import { CLERK, STATION_ID } from '../../world/actors'
import { nthIdNumber } from '../../world/binding'
import type { Filled } from '../fillFiles'
import type { Measuring } from '../measuring'

const AT = { stationId: STATION_ID }
/** Of no file: the fillers give phones and ID numbers of other series. */
const NOBODY = { name: '欧阳无', phone: '19909999999' }

/** A clerk looks for one person in every way, opens the file, and looks through the lists. */
export async function peopleCosts(measured: Measuring, person: Filled): Promise<void> {
  const { personId, householdId, name, idNumber, phone } = person
  const { pinyin, initials } = spellingOf(name)
  const find = async (by: string, text: string, finds: 'this' | 'some' | 'nobody') => {
    const what = `people.find by ${by}`
    const { people } = await measured.call(CLERK.openId, findPeople, { ...AT, text }, what)
    const isRight = {
      this: people.some((each) => each.personId === personId),
      some: people.length > 0,
      nobody: people.length === 0,
    }
    if (!isRight[finds]) throw new Error(`${what} found ${people.length}, not ${finds}`)
  }
  await find('name', name, 'this')
  await find('surname', name.slice(0, 1), 'some')
  await find('pinyin', pinyin, 'this')
  await find('initials', initials, 'some')
  await find('phone', phone, 'this')
  await find('ID number', idNumber, 'this')
  await find('name, nobody', NOBODY.name, 'nobody')
  await find('phone, nobody', NOBODY.phone, 'nobody')
  await find('ID number, nobody', nthIdNumber(40_000), 'nobody')
  await measured.call(CLERK.openId, openPerson, { ...AT, personId })
  await measured.call(CLERK.openId, listPeople, AT)
  await measured.call(CLERK.openId, peopleOfHousehold, { ...AT, householdId })
  await measured.call(CLERK.openId, peopleCounts, { ...AT, ofStationId: STATION_ID })
}
