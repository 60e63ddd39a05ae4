import type { ErrorCode } from '@contract/errors'
import type { InputOf, Procedure } from '@contract/procedure'
import type { CallerName, Scene } from './scene'

/** What a row's input is written for: who calls, and as what they call. */
export interface Calling {
  /** The station that the caller names as theirs. */
  stationId: string
  /** The caller's number there. */
  memberNo: number
}

/** The names of what a table's rows are about; all of it belongs to the station `own`. */
export type Records = {
  /** The OPENID of who is bound to the file, or made the record. */
  person?: string
  /** The OPENID of who is bound to the file as acting for that person. */
  family?: string
  [name: string]: unknown
}

export interface AccessRow<R extends Records> {
  procedure: Procedure
  /** Where a procedure has several rows: which of them this is. */
  about: string | undefined
  /** Who is let in; everybody else is refused. */
  may: readonly CallerName[]
  /** A right input, and no more than that; the same again for the same records and caller. */
  input(records: R, calling: Calling): unknown
  /** The code with which it may refuse what does not exist, besides `NOT_ALLOWED`. */
  unknown: ErrorCode
  /** What may be said of the caller alone, before anything is looked at: of what exists and what does not. */
  ofCaller: readonly ErrorCode[]
  /** With what a right call may end besides success: the door was open. */
  also: readonly ErrorCode[]
  /** False where the hour of the scene lets no right call succeed; a story tells that one does. */
  succeeds: boolean
}

/** As a literal is read where the type that it must have is not known yet. */
type Literal<T> = T extends readonly (infer Item)[]
  ? readonly Literal<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Literal<T[Key]> }
    : T

type RowOf<R extends Records> = <P extends Procedure, const Input extends Literal<InputOf<P>>>(
  procedure: P,
  may: readonly CallerName[],
  input: (records: R, calling: Calling) => Input,
  options?: {
    about?: string
    unknown?: ErrorCode
    ofCaller?: readonly ErrorCode[]
    also?: readonly ErrorCode[]
    succeeds?: boolean
  },
) => AccessRow<R>

/** Who may call what about one kind of records. */
export interface AccessTable<R extends Records = Records> {
  /** Makes the records anew: once for reads and refused calls, and once for each write that is let in. */
  make(scene: Scene): Promise<R>
  /** The same names of nothing that exists; whose they are is left out. */
  missing: Omit<R, 'person' | 'family'>
  rows: readonly AccessRow<R>[]
}

/** Writes a table: how its records are made, the names of what does not exist, and its rows. */
export function accessTable<R extends Records>(
  make: (scene: Scene) => Promise<R>,
  missing: Omit<R, 'person' | 'family'>,
  rows: (row: RowOf<R>) => readonly AccessRow<R>[],
): AccessTable<R> {
  return {
    make,
    missing,
    rows: rows((procedure, may, input, options = {}) => {
      const { about, unknown = 'NOT_ALLOWED', ofCaller = [], also = [], succeeds = true } = options
      return { procedure, may, input, about, unknown, ofCaller, also, succeeds }
    }),
  }
}
