/** One fact that was changed; undefined where there was nothing, or is nothing any more. */
export interface ChangedFact {
  label: string
  before: string | undefined
  after: string | undefined
}

/** 电话从1234改成1235; 地址：中兴路1号; 地址去掉了，原来是中兴路1号 */
export function changedText({ label, before, after }: ChangedFact): string {
  if (before === undefined) return `${label}：${after ?? '没有'}`
  if (after === undefined) return `${label}去掉了，原来是${before}`
  return `${label}从${before}改成${after}`
}
