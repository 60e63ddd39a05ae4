import type { PartField } from '../partFields'
import type { Typed } from '../typedPart'

/** What a field of a form about a part is told. */
export interface OneFieldProps<Field extends PartField = PartField> {
  stationId: string
  field: Field
  typed: Typed
  onChange: (typed: Typed) => void
  /** Where it stands in the form: `relatives.0.phone`. */
  path: string
  /** What is wrong with the field at a path. */
  issueAt: (path: string) => string | undefined
}

/** What the fields of a part, or of one record in it, are told. */
export interface PartFieldsProps extends Omit<OneFieldProps, 'field'> {
  fields: readonly PartField[]
}
