import type { Action } from '../../action'
import { inOneStep } from '../change'
import type { Core } from '../core'
import { collectionExists, invalidParam, tooManyCollections } from '../messages'
import { RequestReader } from '../request'

const VALID_NAME = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,63}$/

/** `database.addCollection`: makes an empty collection. */
export function addCollection(core: Core): Action {
  return async (body, context) => {
    createCollection(core, new RequestReader(body, context).collectionName())
    return {}
  }
}

/** Makes an empty collection; throws CloudError when the name is taken or not a name. */
export function createCollection(core: Core, name: string): void {
  if (!VALID_NAME.test(name)) {
    throw invalidParam(
      'collectionName',
      `${name} is not a name: letters, digits, _ and -, at most 64`,
    )
  }
  if (core.catalog.get(name)) throw collectionExists(name)
  if (core.catalog.all().length >= core.limits.maxCollections) {
    throw tooManyCollections(core.limits.maxCollections)
  }
  inOneStep(core, () => core.catalog.add(name))
}
