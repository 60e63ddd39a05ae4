import {
  acceptOffer,
  bindByCard,
  bindByPhone,
  bindingsOfPerson,
  endBinding,
  endOwnBinding,
  forgetMe as forgetMeProcedure,
  inviteFamily,
  myBindings,
  offerBinding,
  offerPicture as offerPictureProcedure,
  readOffer as readOfferProcedure,
  waitingOffers as waitingOffersProcedure,
  withdrawOffer as withdrawOfferProcedure,
} from '@contract/bindings'
import { read, serve, write } from '../shared/serve'
import { accept } from './accept'
import { byCard } from './byCard'
import { byPhone } from './byPhone'
import { end } from './end'
import { endOwn } from './endOwn'
import { forgetMe } from './forgetMe'
import { mine } from './mine'
import { invite } from './offers/invite'
import { offer } from './offers/offer'
import { offerPicture } from './offers/offerPicture'
import { readOffer } from './offers/readOffer'
import { waitingOffers } from './offers/waitingOffers'
import { withdrawOffer } from './offers/withdrawOffer'
import { ofPerson } from './ofPerson'

export const main = serve([
  write(bindByCard, byCard),
  write(bindByPhone, byPhone),
  write(offerBinding, offer),
  write(inviteFamily, invite),
  read(waitingOffersProcedure, waitingOffers),
  write(withdrawOfferProcedure, withdrawOffer),
  read(readOfferProcedure, readOffer),
  read(offerPictureProcedure, offerPicture),
  write(acceptOffer, accept),
  read(myBindings, mine),
  read(bindingsOfPerson, ofPerson),
  write(endBinding, end),
  write(endOwnBinding, endOwn),
  write(forgetMeProcedure, forgetMe),
])
