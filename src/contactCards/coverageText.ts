import type { CardShare } from '@contract/contactCards/contactCardViews'

/** 58%, rounded down: whole only where nobody is without; undefined where there is nobody. */
export function percentText({ total, delivered }: Pick<CardShare, 'total' | 'delivered'>) {
  return total === 0 ? undefined : `${Math.floor((delivered * 100) / total)}%`
}

/** 送到23户，共40户 */
export function deliveredText({
  total,
  delivered,
}: Pick<CardShare, 'total' | 'delivered'>): string {
  return `送到${delivered}户，共${total}户`
}

/** 还有17户没有卡, or 都送到了. */
export function withoutText({ total, without }: Pick<CardShare, 'total' | 'without'>): string {
  if (total === 0) return '还没有住户'
  return without === 0 ? '都送到了' : `还有${without}户没有卡`
}
