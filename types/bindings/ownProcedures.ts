import * as z from 'zod'
import { PersonId } from '../primitives'
import { procedure } from '../procedure'
import { OwnBinding } from './bindingShapes'

/** The files that the caller may open. */
export const myBindings = procedure({
  name: 'bindings.mine',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({ bindings: z.array(OwnBinding) }),
  errors: [],
})

/**
 * Ends the caller's own tie to a file: the consent is withdrawn. Open to guests, so that a retry
 * after a lost answer is answered as the first try was, and not with `NOT_ALLOWED`.
 */
export const endOwnBinding = procedure({
  name: 'bindings.endOwn',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ personId: PersonId }),
  output: z.object({}),
  errors: [],
})

/** Ends all ties of the caller: what somebody asks for who wants to be forgotten here. */
export const forgetMe = procedure({
  name: 'bindings.forgetMe',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({}),
  errors: [],
})
