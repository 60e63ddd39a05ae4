import type { Catalog, Collection } from './catalog'
import type { DatabaseLimits } from './limits'
import { collectionMissing } from './messages'
import type { Store } from './store'
import type { Transactions } from './transactions'
import type { Warnings } from './warnings'

/** What every action of one open database works with. */
export interface Core {
  store: Store
  catalog: Catalog
  transactions: Transactions
  limits: DatabaseLimits
  warnings: Warnings
}

/** The collection of that name; throws CloudError when there is none. */
export function collectionNamed(core: Core, name: string): Collection {
  const collection = core.catalog.get(name)
  if (!collection) throw collectionMissing(name)
  return collection
}
