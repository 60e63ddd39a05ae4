import type { FileSums } from '@contract/people/personViews'

/** 缺电话7人，缺住户11人; undefined where nothing is missing. */
export function missingText(counts: Omit<FileSums, 'total'>): string | undefined {
  const missing = [
    { what: '电话', number: counts.withoutPhone },
    { what: '身份证', number: counts.withoutIdNumber },
    { what: '住户', number: counts.withoutHousehold },
  ].filter(({ number }) => number > 0)
  const words = missing.map(({ what, number }) => `缺${what}${number}人`)
  return words.length === 0 ? undefined : words.join('，')
}
