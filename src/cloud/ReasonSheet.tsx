import type { ErrorCode } from '@contract/errors'
import type { Procedure } from '@contract/procedure'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Field } from '../ui/Field'
import { fieldId } from '../ui/fieldAnchor'
import { WayOut } from '../ui/WayOut'
import { Refused } from './failure'
import { useCheckedWrite } from './useCheckedWrite'
import { WriteSheet, type WriteSheetProps } from './WriteSheet'

export interface ReasonSheetProps<P extends Procedure>
  extends Pick<
    WriteSheetProps<P>,
    'title' | 'act' | 'danger' | 'keep' | 'refused' | 'onClose' | 'children'
  > {
  /** Takes the reason as `why`. */
  procedure: P
  /** All that it takes but the reason. */
  input: object
  /** What the reason is asked as: 为什么作废. */
  label: string
  placeholder: string
  /** In characters. */
  maxLength: number
  /** What leads on where it was refused so: what was written stays, to go on with after coming back. */
  wayOut?: (refused: ErrorCode) => ReactNode
}

/** Asks why before something is written. */
export function ReasonSheet<P extends Procedure>(props: ReasonSheetProps<P>): ReactNode {
  const { procedure, input, label, placeholder, maxLength, wayOut, onClose, children, ...words } =
    props
  const [why, setWhy] = useState('')
  const { write, issues, issueAt, submit, changing } = useCheckedWrite(procedure, { ...input, why })

  async function act(): Promise<void> {
    if (await submit()) onClose()
  }

  return (
    <WriteSheet
      {...words}
      write={write}
      wrong={issues[0]?.message}
      onAct={() => void act()}
      onClose={onClose}
    >
      {children}
      {write.error instanceof Refused && <WayOut>{wayOut?.(write.error.code)}</WayOut>}
      <View id={fieldId('why')}>
        <Field
          label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={why}
          error={issueAt('why')}
          onChange={changing(setWhy)}
        />
      </View>
    </WriteSheet>
  )
}
