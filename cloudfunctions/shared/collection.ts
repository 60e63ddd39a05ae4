/** A collection of the database, closed to clients as they all are. */
export interface Collection {
  name: string
  indexes: { name: string; keys: Record<string, 1 | -1>; unique?: boolean }[]
  /** Fields that the database holds unreadable (`shared/sealed.ts`). */
  sealed?: string[]
}
