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
} from '@contract/bindings'
import { read, serve, write } from '../shared/serve'
import { accept } from './accept'
import { byCard } from './byCard'
import { byPhone } from './byPhone'
import { end } from './end'
import { endOwn } from './endOwn'
import { forgetMe } from './forgetMe'
import { invite } from './invite'
import { mine } from './mine'
import { offer } from './offer'
import { offerPicture } from './offerPicture'
import { ofPerson } from './ofPerson'
import { readOffer } from './readOffer'

export const main = serve([
  write(bindByCard, byCard),
  write(bindByPhone, byPhone),
  write(offerBinding, offer),
  write(inviteFamily, invite),
  read(readOfferProcedure, readOffer),
  read(offerPictureProcedure, offerPicture),
  write(acceptOffer, accept),
  read(myBindings, mine),
  read(bindingsOfPerson, ofPerson),
  write(endBinding, end),
  write(endOwnBinding, endOwn),
  write(forgetMeProcedure, forgetMe),
])
