import { View } from '@tarojs/components'
import { useState } from 'react'
import { scanCode } from '../cloud/scanCode'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { fieldId } from '../ui/fieldAnchor'
import { Notice } from '../ui/Notice'
import { scannedCode } from './codeInput'
import './bindings.css'

export interface CodeFieldProps {
  label: string
  hint: string
  kind: 'household' | 'bindingOffer'
  value: string
  error: string | undefined
  onChange: (code: string) => void
}

/** A code that is scanned where the phone can, or typed. */
export function CodeField({ label, hint, kind, value, error, onChange }: CodeFieldProps) {
  const [isOther, setOther] = useState(false)

  async function scan(open: () => Promise<string | undefined>): Promise<void> {
    const scanned = await open()
    if (scanned === undefined) return
    const code = scannedCode(scanned, kind)
    setOther(code === undefined)
    if (code !== undefined) onChange(code)
  }

  return (
    <View id={fieldId('code')} className="bindings-part">
      <Field
        label={label}
        hint={hint}
        maxLength={40}
        value={value}
        error={error}
        onChange={onChange}
      />
      {isOther && <Notice tone="amber" icon="info" note="扫到的不是这种码，请换一个再扫。" />}
      {scanCode && (
        <Button
          icon="qr-code"
          title="扫码"
          onTap={() => {
            if (scanCode) void scan(scanCode)
          }}
        />
      )}
    </View>
  )
}
