import {
  addPerson,
  closeCarePlan,
  comparePeople,
  confirmPerson,
  duePlans,
  duplicatePeople,
  editCarePlan,
  editPerson,
  endPerson,
  findPeople,
  lifeEvents,
  listPeople,
  mergePeople,
  myCorrections,
  oneCarePlan,
  openCarePlan,
  openCorrections,
  openPerson,
  peopleCounts,
  peopleOfHousehold,
  personChanges,
  personOpenings,
  proposeCorrection,
  recordLifeEvent,
  reopenPerson,
  settleCorrection,
  undoMerge,
  withdrawLifeEvent,
} from '@contract/people'
import { read, serve, write } from '../shared/serve'
import { add } from './add'
import { close } from './carePlans/close'
import { due } from './carePlans/due'
import { edit as changeCarePlan } from './carePlans/edit'
import { one } from './carePlans/one'
import { open as beginCarePlan } from './carePlans/open'
import { confirm } from './confirm'
import { mine } from './corrections/mine'
import { open as openForStation } from './corrections/open'
import { propose } from './corrections/propose'
import { settle } from './corrections/settle'
import { countsOfStation } from './counts/countsOfStation'
import { duplicates } from './duplicates'
import { edit } from './edit'
import { end } from './end'
import { find } from './find'
import { list as listLifeEvents } from './lifeEvents/list'
import { record } from './lifeEvents/record'
import { withdraw } from './lifeEvents/withdraw'
import { list } from './list'
import { compare } from './merging/compare'
import { merge } from './merging/merge'
import { undo } from './merging/undo'
import { ofHousehold } from './ofHousehold'
import { open } from './open'
import { reopen } from './reopen'
import { changes } from './trail/changes'
import { openings } from './trail/openings'

export const main = serve([
  write(addPerson, add),
  read(findPeople, find),
  read(listPeople, list),
  read(peopleOfHousehold, ofHousehold),
  read(openPerson, open),
  read(personOpenings, openings),
  read(personChanges, changes),
  write(editPerson, edit),
  write(confirmPerson, confirm),
  write(endPerson, end),
  write(reopenPerson, reopen),
  write(recordLifeEvent, record),
  write(withdrawLifeEvent, withdraw),
  read(lifeEvents, listLifeEvents),
  read(duplicatePeople, duplicates),
  read(comparePeople, compare),
  write(mergePeople, merge),
  write(undoMerge, undo),
  write(proposeCorrection, propose),
  read(myCorrections, mine),
  read(openCorrections, openForStation),
  write(settleCorrection, settle),
  write(openCarePlan, beginCarePlan),
  read(oneCarePlan, one),
  write(editCarePlan, changeCarePlan),
  write(closeCarePlan, close),
  read(duePlans, due),
  read(peopleCounts, countsOfStation),
])
