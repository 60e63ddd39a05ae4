import type { KeyPattern } from './indexKeys'
import type { Store } from './store'

export interface Index {
  name: string
  /** The number under which its entries are stored. */
  number: number
  pattern: KeyPattern
  unique: boolean
  /** For each field, whether any document ever had an array there. */
  multikey: boolean[]
}

export interface Collection {
  name: string
  /** The number under which its documents are stored. */
  number: number
  indexes: Index[]
}

interface CatalogRecord {
  nextNumber: number
  collections: Collection[]
}

/** Which collections and indexes there are; kept in the store beside the data. */
export class Catalog {
  readonly #store: Store
  #collections = new Map<string, Collection>()
  #nextNumber = 1

  constructor(store: Store) {
    this.#store = store
    this.reload()
  }

  /** Forgets what a failed step changed and reads again what is stored. */
  reload(): void {
    const text = this.#store.readCatalog()
    const record: CatalogRecord = text ? JSON.parse(text) : { nextNumber: 1, collections: [] }
    this.#nextNumber = record.nextNumber
    this.#collections = new Map(record.collections.map((each) => [each.name, each]))
  }

  get(name: string): Collection | undefined {
    return this.#collections.get(name)
  }

  all(): Collection[] {
    return [...this.#collections.values()]
  }

  /** Adds an empty collection; inside `Store.write` only, like every change here. */
  add(name: string): Collection {
    const collection: Collection = { name, number: this.takeNumber(), indexes: [] }
    this.#collections.set(name, collection)
    this.save()
    return collection
  }

  takeNumber(): number {
    return this.#nextNumber++
  }

  /** Writes the catalog down as it now stands. */
  save(): void {
    const record: CatalogRecord = { nextNumber: this.#nextNumber, collections: this.all() }
    this.#store.writeCatalog(JSON.stringify(record))
  }
}
