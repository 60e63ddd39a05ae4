import type { OwnBinding } from '@contract/bindings/bindingShapes'

/** 我的档案 for the person, 周建军的档案 for who acts for him; 这份档案 as long as it is not known. */
export function ownFileText(binding: Pick<OwnBinding, 'as' | 'name'> | undefined): string {
  if (binding === undefined) return '这份档案'
  return binding.as === 'self' ? '我的档案' : `${binding.name}的档案`
}

/** The longest title that WeChat's bar shows whole beside its own buttons. */
const TITLE_LENGTH_MAX = 8

/** The same for the bar over the page; undefined as long as it is not known. */
export function fileTitle(
  binding: Pick<OwnBinding, 'as' | 'name'> | undefined,
): string | undefined {
  if (binding === undefined) return undefined
  const title = ownFileText(binding)
  return title.length > TITLE_LENGTH_MAX ? '家里人的档案' : title
}

/** To whom the file is shown, said to who opened it. */
export function shownToText(binding: Pick<OwnBinding, 'as' | 'name'> | undefined): string {
  const whose = binding === undefined || binding.as === 'self' ? '您' : binding.name
  return `服务站记的是这些，只给站里的人、${whose}和帮着办事的家人看。`
}
