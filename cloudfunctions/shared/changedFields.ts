import type { ChangedField } from '@contract/changedField'

type Texts<Field extends string> = (field: Field) => string | undefined

/**
 * The fields that read differently before and after, in the order given.
 * @param before a field as people read it; undefined where there was nothing; the same for `after`
 */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  before: Texts<Field>,
  after: Texts<Field>,
): ChangedField<Field>[] {
  return fields
    .map((field) => ({ field, was: before(field), is: after(field) }))
    .filter(({ was, is }) => was !== is)
    .map(({ field, was, is }) => ({
      field,
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    }))
}
