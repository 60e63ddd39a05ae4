import type { Colleague } from '@contract/members/colleagues'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useNow } from '../cloud/useNow'
import { presenceOf } from '../stations/card/presence'
import { accessible } from '../ui/accessible'
import { Choice, Choices } from '../ui/Choice'
import { Field } from '../ui/Field'
import { aboutText, findMembers, postText } from './rosterWords'

/** With so many and no more, all are seen at a glance. */
const AT_A_GLANCE = 8

export interface ColleagueChoicesProps {
  /** The question: 谁接手 */
  label: string
  /** Who can be chosen. */
  colleagues: readonly Colleague[]
  selected: number | undefined
  onSelect: (memberNo: number) => void
  /** Answers that are nobody: 不用人替. */
  children?: ReactNode
}

/** One of the colleagues to choose; from many, one finds by name first. */
export function ColleagueChoices(props: ColleagueChoicesProps) {
  const { label, colleagues, selected, onSelect, children } = props
  const now = useNow()
  const [wanted, setWanted] = useState('')
  const isMany = colleagues.length > AT_A_GLANCE
  const found = wanted.trim() === '' ? colleagues : findMembers(colleagues, wanted)
  // Who is chosen stays in sight.
  const shown = isMany
    ? colleagues.filter((each) => each.memberNo === selected || found.includes(each))
    : colleagues
  return (
    <>
      {isMany && (
        <Field
          label="找谁"
          placeholder="姓名，或手机号后几位"
          value={wanted}
          onChange={setWanted}
        />
      )}
      {isMany && found.length === 0 && (
        <View {...accessible({ role: 'status' })}>没找到{wanted.trim()}，看看写对没有。</View>
      )}
      <Choices label={label}>
        {children}
        {shown.map((member) => (
          <Choice
            key={member.memberNo}
            title={member.name}
            note={[postText(member), aboutText({ ...member, post: undefined })]
              .filter(Boolean)
              .join('，')}
            side={presenceOf(member, false, now)?.title}
            selected={member.memberNo === selected}
            onTap={() => onSelect(member.memberNo)}
          />
        ))}
      </Choices>
    </>
  )
}
