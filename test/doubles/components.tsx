import { type ChangeEvent, createElement, type FocusEvent, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  tabindex?: string
  [attribute: string]: unknown
}

export function View(props: Props) {
  return element('div', props)
}

export function Image({ mode: _mode, ...props }: Props) {
  return element('img', props)
}

/** A Taro component as the DOM element that its H5 side is, without what only WeChat understands. */
function element(tag: string, { children, tabindex, ...rest }: Props) {
  const attributes = Object.entries(rest).filter(([name]) => !/^(hover|catch|scroll)/.test(name))
  return createElement(
    tag,
    { ...Object.fromEntries(attributes), ...(tabindex && { tabIndex: Number(tabindex) }) },
    children,
  )
}

type TaroEvent = (event: { detail: { value: string } }) => void

interface FieldProps {
  value?: string
  type?: string | undefined
  maxlength?: number
  /** That it lies in what is fixed, which WeChat must be told. */
  fixed?: boolean
  /** Attributes of the real field. */
  nativeProps?: object
  onInput?: TaroEvent
  onFocus?: TaroEvent
  onBlur?: TaroEvent
  [attribute: string]: unknown
}

export function Input({ type, ...props }: FieldProps) {
  // A number is a keyboard to Taro; as a type of the DOM it would lose leading zeros.
  return field('input', { ...props, type: type === 'number' ? 'text' : type })
}

export function Textarea(props: FieldProps) {
  return field('textarea', props)
}

/** What only WeChat understands of a field. */
const WECHAT_ONLY =
  /^(confirm|placeholder[A-Z]|autoHeight|cursor|adjustPosition|showConfirmBar|disableDefaultPadding|alwaysEmbed)/

/** Taro's fields hand over their text in `detail`. */
function field(
  tag: string,
  { value, maxlength, nativeProps, fixed, onInput, onFocus, onBlur, ...rest }: FieldProps,
) {
  const attributes = Object.entries(rest).filter(([name]) => !WECHAT_ONLY.test(name))
  return createElement(tag, {
    ...Object.fromEntries(attributes),
    // On H5 they are for the real field within Taro's box.
    ...nativeProps,
    'data-fixed': fixed,
    value: value ?? '',
    // A negative length means without limit to Taro.
    ...(maxlength !== undefined && maxlength >= 0 && { maxLength: maxlength }),
    onChange: forward(onInput),
    onFocus: forward(onFocus),
    onBlur: forward(onBlur),
  })
}

function forward(handler: TaroEvent | undefined) {
  return (event: ChangeEvent<HTMLInputElement> | FocusEvent<HTMLInputElement>) =>
    handler?.({ detail: { value: event.target.value } })
}
