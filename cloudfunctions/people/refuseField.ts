import { Refusal } from '../shared/refusal'

/** Refuses an input at one of its fields, for what its schema cannot know. */
export function refuseField(path: string, label: string, message: string): never {
  throw new Refusal('BAD_INPUT', [{ path, label, message }])
}
