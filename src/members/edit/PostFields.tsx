import type { Colleague } from '@contract/members/colleagues'
import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { roleIn } from './memberForm'
import type { MemberForm } from './useMemberForm'

export interface MemberPartProps {
  form: MemberForm
  member: Colleague
}

/** What each role may do, in one line. */
const ROLE_NOTES: Record<MemberRole, string> = {
  head: '管名单、管联系卡，什么都能办',
  staff: '在工作台接待，管档案和联系卡',
  liaison: '管自己负责的住户',
}

/** Name, role, post and window. */
export function PostFields({ form, member }: MemberPartProps) {
  const { form: typed, change } = form.draft
  const role = roleIn(typed, member)
  return (
    <>
      <View id={fieldId('name')}>
        <Field
          label="姓名"
          maxLength={20}
          value={typed.name ?? member.name}
          error={form.issueAt('name')}
          onChange={(name) => change({ name })}
        />
      </View>
      <Heading title="身份" />
      <Choices label="身份">
        {MEMBER_ROLES.map((each) => (
          <Choice
            key={each}
            title={MEMBER_ROLE_LABELS[each]}
            note={ROLE_NOTES[each]}
            selected={each === role}
            onTap={() => change({ role: each })}
          />
        ))}
      </Choices>
      <View id={fieldId('post')}>
        <Field
          label="职务（可以不填）"
          hint="联系卡上写这个。"
          placeholder="例如 副站长"
          maxLength={20}
          value={typed.post ?? member.post ?? ''}
          error={form.issueAt('post')}
          onChange={(post) => change({ post })}
        />
      </View>
      <View id={fieldId('windowNo')}>
        <Field
          label="窗口号（不坐窗口就不填）"
          type="phone"
          placeholder="例如 1"
          maxLength={2}
          value={typed.windowNo ?? member.windowNo?.toString() ?? ''}
          error={form.issueAt('windowNo')}
          onChange={(windowNo) => change({ windowNo })}
        />
      </View>
    </>
  )
}
