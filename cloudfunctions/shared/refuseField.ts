import { Refusal } from './refusal'

/**
 * Refuses an input at one of its fields, for what its schema cannot know.
 * @throws Refusal `BAD_INPUT`
 */
export function refuseField(path: string, label: string, message: string): never {
  throw new Refusal('BAD_INPUT', [{ path, label, message }])
}
