import type { HouseholdRow } from '@contract/contactCards/householdList'

/** 王秀兰120户、刘志强10户: who answers for some households, whoever has most of them first. */
export function fromText(households: readonly Pick<HouseholdRow, 'liaison'>[]): string {
  const counts = new Map<number, { name: string; count: number }>()
  for (const { liaison } of households) {
    const { count = 0 } = counts.get(liaison.memberNo) ?? {}
    counts.set(liaison.memberNo, { name: liaison.name, count: count + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => `${name}${count}户`)
    .join('、')
}
