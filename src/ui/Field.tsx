import { Input, Textarea, View } from '@tarojs/components'
import { useId, useState } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon } from './Icon'

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** `phone` brings the right keys; `long` is a box with a counter. */
  type?: 'text' | 'phone' | 'long' | undefined
  /** An example: 例如 周建军. */
  placeholder?: string | undefined
  /** Under the label: what to write, and why it is asked. */
  hint?: string | undefined
  /** What is wrong and what to do: 手机号少了1位，再看看. */
  error?: string | undefined
  /** Characters; default 50, for `long` 2000. What is longer stays and is said to be: nothing is cut unseen. */
  maxLength?: number | undefined
  /** Under the box, with a tick: 写的都存着，随时接着写. */
  saved?: string | undefined
}

/** Asks for words. The label stays above; the error stands under the box and is read with it. */
export function Field(props: FieldProps) {
  const { label, value, hint, saved } = props
  const error = props.error ?? tooLongText(props)
  const [focused, setFocused] = useState(false)
  const id = useId()
  const long = props.type === 'long'
  return (
    <View
      className={classes('field', focused && 'field-focus', error !== undefined && 'field-error')}
    >
      <View className="field-label">{label}</View>
      {hint !== undefined && (
        <View id={`${id}hint`} className="field-hint">
          {hint}
        </View>
      )}
      <Box {...props} error={error} id={id} onFocusChange={setFocused} />
      {error !== undefined && (
        <View id={`${id}error`} className="field-message" {...accessible({ role: 'alert' })}>
          <Icon name="warning" size="small" />
          <View>{error}</View>
        </View>
      )}
      {(long || saved !== undefined) && (
        <View className="field-foot">
          {saved !== undefined && (
            <View className="field-saved" {...accessible({ live: 'polite' })}>
              <Icon name="check" size="small" />
              <View>{saved}</View>
            </View>
          )}
          {long && (
            <View className="field-count">
              {value.length} / {limit(props)}字
            </View>
          )}
        </View>
      )}
    </View>
  )
}

interface BoxProps extends FieldProps {
  id: string
  onFocusChange: (focused: boolean) => void
}

function Box(props: BoxProps) {
  const { type = 'text', onChange, onFocusChange } = props
  const shared = {
    value: props.value,
    maxlength: ROOM,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'field-placeholder',
    cursorSpacing: 24,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    onFocus: () => onFocusChange(true),
    onBlur: () => onFocusChange(false),
    ...described(props),
  }
  if (type === 'long') {
    return (
      <Textarea className="field-box field-long" autoHeight showConfirmBar={false} {...shared} />
    )
  }
  return <Input className="field-box" type={keyboardOf(type)} {...shared} />
}

/** On H5 Taro wraps the real input: what a reader is told goes to the inner element. */
function described({ id, label, hint, error, type }: BoxProps): Record<string, unknown> {
  const describedBy = [hint !== undefined && `${id}hint`, error !== undefined && `${id}error`]
    .filter(Boolean)
    .join(' ')
  if (process.env.TARO_ENV === 'weapp') {
    return accessible({ label: [label, hint, error].filter(Boolean).join('，') })
  }
  const facts = { label, invalid: error !== undefined, describedBy: describedBy || undefined }
  return {
    nativeProps: { ...accessible(facts), ...(type === 'phone' && { inputMode: 'numeric' }) },
  }
}

/** A number box of H5 would drop leading zeros; there the keys come by `inputMode`. */
function keyboardOf(type: Exclude<FieldProps['type'], 'long' | undefined>) {
  return process.env.TARO_ENV === 'weapp' && type === 'phone' ? 'number' : 'text'
}

/** Of the box itself, which would cut without a word: more than anybody pastes by mistake. */
const ROOM = 10_000

function tooLongText(props: FieldProps): string | undefined {
  const over = props.value.trim().length - limit(props)
  return over > 0 ? `多了${over}个字，最多${limit(props)}个，请写短一些。` : undefined
}

function limit({ maxLength, type }: FieldProps): number {
  return maxLength ?? (type === 'long' ? 2000 : 50)
}
