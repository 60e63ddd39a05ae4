import { collections as appointments } from './appointments/collections'
import { collections as bindings } from './bindings/collections'
import { collections as contactCards } from './contactCards/collections'
import { collections as ledgers } from './ledgers/collections'
import { collections as members } from './members/collections'
import { collections as people } from './people/collections'
import type { Collection } from './shared/collection'
import { collections as shared } from './shared/collections'
import { collections as stations } from './stations/collections'

/**
 * Every collection of the database, as its domain says its indexes. The local cloud, the tests and the
 * deployment read it. All collections are closed to clients.
 */
export const collections: Collection[] = [
  ...stations,
  ...members,
  ...appointments,
  ...contactCards,
  ...bindings,
  ...people,
  ...ledgers,
  ...shared,
]
