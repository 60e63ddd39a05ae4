import * as z from 'zod'

/** One field of a record that was changed, before and after as people read it, members by name. */
export function changedField<Field extends string>(fields: readonly [Field, ...Field[]]) {
  return z.object({
    field: z.enum(fields),
    /** Undefined where there was nothing. */
    before: z.string().optional(),
    /** Undefined where nothing was left. */
    after: z.string().optional(),
  })
}

export interface ChangedField<Field extends string> {
  field: Field
  before?: string | undefined
  after?: string | undefined
}
