import { type Collection, command, type Stored } from './database'

/** Which documents: those whose `field` lies between two bounds, neither of them included. */
export interface InOrder<Field extends string> {
  field: Field
  above?: Bound
  below?: Bound
  /** What else each must be equal to: the index begins with it. */
  where?: Readonly<Record<string, unknown>>
}

type Bound = number | Date

/**
 * A page of documents by a number or a moment and, where that is the same, by id; those after one that was
 * found before: in at most two database operations. The collection has an index of the two.
 */
export async function findInOrder<
  Field extends string,
  Fields extends { readonly [name in Field]: Bound | null },
>(
  records: Collection<Fields>,
  { field, above, below, where }: InOrder<Field>,
  after: Stored<Fields> | undefined,
  limit: number,
): Promise<Stored<Fields>[]> {
  const page = (which: Record<string, unknown>, size: number) =>
    records.find({
      where: { ...where, ...which },
      orderBy: [
        [field, 'asc'],
        ['_id', 'asc'],
      ],
      limit: size,
    })
  const last = after?.[field]
  if (!after || last === undefined || last === null) {
    return page({ [field]: between(above, below) }, limit)
  }
  const same = await page({ [field]: last, _id: command.gt(after._id) }, limit)
  if (same.length === limit) return same
  return [...same, ...(await page({ [field]: between(last, below) }, limit - same.length))]
}

function between(above: Bound | undefined, below: Bound | undefined): unknown {
  if (below === undefined) return command.gt(above)
  return above === undefined ? command.lt(below) : command.and(command.gt(above), command.lt(below))
}
