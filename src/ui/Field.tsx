import { Input, Textarea, View } from '@tarojs/components'
import { useContext, useId, useState } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { Icon } from './Icon'
import { InSheet } from './InSheet'

export interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** `text` wraps where it is longer than a line; `phone` brings the right keys; `long` is a box with a counter. */
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
  // WeChat lays a text box over the page, and must be told where it does not scroll with it.
  const fixed = useContext(InSheet)
  const shared = {
    value: props.value,
    maxlength: ROOM,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'field-placeholder',
    cursorSpacing: 24,
    onFocus: () => onFocusChange(true),
    onBlur: () => onFocusChange(false),
    ...described(props),
  }
  if (type === 'phone') {
    return (
      <Input
        className="field-box"
        // A number box of H5 would drop leading zeros; there the keys come by `inputMode`.
        type={process.env.TARO_ENV === 'weapp' ? 'number' : 'text'}
        onInput={({ detail }) => onChange(detail.value)}
        {...shared}
      />
    )
  }
  const box = {
    autoHeight: true,
    showConfirmBar: false,
    disableDefaultPadding: true,
    fixed,
    ...shared,
  }
  if (type === 'long') {
    return (
      <Textarea
        className="field-box field-long"
        onInput={({ detail }) => onChange(detail.value)}
        {...box}
      />
    )
  }
  // A real line would cut at its edge what is longer: at the largest text, nine characters.
  return (
    <Textarea
      className="field-box field-line"
      confirmType="done"
      onInput={({ detail }) => onChange(detail.value.replace(LINE_BREAK, ' '))}
      {...box}
    />
  )
}

/** Comes with what is pasted, and with Enter on H5. */
const LINE_BREAK = /\r?\n/g

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

/** Of the box itself, which would cut without a word: more than anybody pastes by mistake. */
const ROOM = 10_000

function tooLongText(props: FieldProps): string | undefined {
  const over = props.value.trim().length - limit(props)
  return over > 0 ? `多了${over}个字，最多${limit(props)}个，请写短一些。` : undefined
}

function limit({ maxLength, type }: FieldProps): number {
  return maxLength ?? (type === 'long' ? 2000 : 50)
}
