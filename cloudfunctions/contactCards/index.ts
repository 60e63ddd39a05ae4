import {
  addHousehold as addHouseholdProcedure,
  assignHouseholds,
  cardCodePicture,
  cardCoverage,
  cardSheet,
  correctDelivery as correctDeliveryProcedure,
  deliveriesOfHousehold as deliveriesOfHouseholdProcedure,
  deliveryPhotoPath as deliveryPhotoPathProcedure,
  deliveryPhoto as deliveryPhotoProcedure,
  editHousehold,
  endHousehold as endHouseholdProcedure,
  findByCardNo as findByCardNoProcedure,
  householdChanges as householdChangesProcedure,
  listDeliveries,
  listHouseholds,
  markPrinted as markPrintedProcedure,
  oneHousehold as oneHouseholdProcedure,
  recordDelivery as recordDeliveryProcedure,
  reopenHousehold as reopenHouseholdProcedure,
  replaceCards as replaceCardsProcedure,
  scanCard,
} from '@contract/contactCards'
import { read, serve, write } from '../shared/serve'
import { addHousehold } from './addHousehold'
import { assign } from './assign'
import { codePicture } from './codePicture'
import { correctDelivery } from './correctDelivery'
import { coverage } from './coverage'
import { deliveries } from './deliveries'
import { deliveriesOfHousehold } from './deliveriesOfHousehold'
import { deliveryPhoto } from './deliveryPhoto'
import { deliveryPhotoPath } from './deliveryPhotoPath'
import { editAndFollow } from './editAndFollow'
import { endHousehold } from './endHousehold'
import { findByCardNo } from './findByCardNo'
import { householdChanges } from './householdChanges'
import { households } from './households'
import { markPrinted } from './markPrinted'
import { oneHousehold } from './oneHousehold'
import { recordDelivery } from './recordDelivery'
import { reopenHousehold } from './reopenHousehold'
import { replaceCards } from './replaceCards'
import { scan } from './scan'
import { sheet } from './sheet'

export const main = serve([
  write(addHouseholdProcedure, addHousehold),
  write(editHousehold, editAndFollow),
  write(endHouseholdProcedure, endHousehold),
  write(reopenHouseholdProcedure, reopenHousehold),
  write(assignHouseholds, assign),
  read(listHouseholds, households),
  read(oneHouseholdProcedure, oneHousehold),
  read(findByCardNoProcedure, findByCardNo),
  read(householdChangesProcedure, householdChanges),
  read(cardSheet, sheet),
  write(markPrintedProcedure, markPrinted),
  read(cardCodePicture, codePicture),
  write(replaceCardsProcedure, replaceCards),
  read(deliveryPhotoPathProcedure, deliveryPhotoPath),
  write(recordDeliveryProcedure, recordDelivery),
  write(correctDeliveryProcedure, correctDelivery),
  read(listDeliveries, deliveries),
  read(deliveriesOfHouseholdProcedure, deliveriesOfHousehold),
  read(deliveryPhotoProcedure, deliveryPhoto),
  read(scanCard, scan),
  read(cardCoverage, coverage),
])
