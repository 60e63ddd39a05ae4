import { type Collection, command, type Stored } from './database'

/** Which documents: those whose `field` is a number above one, and below another where that is given. */
export interface InOrder<Field extends string> {
  field: Field
  above: number
  below?: number
}

/**
 * A page of documents by a number and, where that is the same, by id; those after one that was found
 * before: in at most two database operations. The collection has an index of the two.
 */
export async function findInOrder<
  Field extends string,
  Fields extends { readonly [name in Field]: number | null },
>(
  records: Collection<Fields>,
  { field, above, below }: InOrder<Field>,
  after: Stored<Fields> | undefined,
  limit: number,
): Promise<Stored<Fields>[]> {
  const page = (where: Record<string, unknown>, size: number) =>
    records.find({
      where,
      orderBy: [
        [field, 'asc'],
        ['_id', 'asc'],
      ],
      limit: size,
    })
  const isAbove = (number: number | null) => ({
    [field]:
      below === undefined ? command.gt(number) : command.and(command.gt(number), command.lt(below)),
  })
  if (!after) return page(isAbove(above), limit)
  const same = await page({ [field]: after[field], _id: command.gt(after._id) }, limit)
  if (same.length === limit) return same
  return [...same, ...(await page(isAbove(after[field]), limit - same.length))]
}
