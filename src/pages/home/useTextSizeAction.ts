import { useLargeText } from '../../ui/textSize'

/** The button of the masthead: where text is large already, smaller may be what is wanted. */
export function useTextSizeAction(onTap: () => void): { title: string; onTap: () => void } {
  return { title: useLargeText() ? '调字号' : '字大些', onTap }
}
