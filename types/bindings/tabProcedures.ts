// What the tab pages ask of the bindings stands apart: the main package carries it, and nothing else of the domain.
import * as z from 'zod'
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

/** Ends all ties of the caller: what somebody asks for who wants to be forgotten here. */
export const forgetMe = procedure({
  name: 'bindings.forgetMe',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({}),
  errors: [],
})
