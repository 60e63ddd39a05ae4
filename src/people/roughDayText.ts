/** A day as far as it is known: 1969年, 1969年12月, 1969年12月7日. */
export function roughDayText(date: string): string {
  const [year, month, day] = date.split('-')
  const parts = [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
  return parts.filter(Boolean).join('')
}
