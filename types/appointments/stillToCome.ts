import type { DeskCounts } from './appointmentShapes'

/** How many of a day are not over: who was served, or did not come, need not be told. */
export function stillToCome({ total, completed, noShow }: DeskCounts): number {
  return total - completed - noShow
}
