import { MEMBER_ROLE_LABELS } from '@contract/members/memberTerms'
import type { Procedure } from '@contract/procedure'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { workUrl } from '../members/links'
import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'

export interface OnlyForProps {
  /** What the page begins with. */
  procedure: Pick<Procedure, 'who'>
  /** As what the caller works at the station; undefined for who does not work there. */
  role: MemberRole | undefined
}

/** Instead of a page that is for others: for whom it is, whom to tell, and where one's own work is. */
export function OnlyFor({ procedure, role }: OnlyForProps) {
  const theirs = rolesText(procedure)
  return (
    <Screen staff>
      <Empty
        icon="lock"
        title={role === undefined ? `这一页给本站的${theirs}用` : `这一页给${theirs}用`}
        lines={[
          role === undefined
            ? '您不在这个站工作。您自己站里的事，从下面进去。'
            : `您在这个站是${MEMBER_ROLE_LABELS[role]}，有要办的请跟${theirs}说。`,
        ]}
        action={{
          title: '去“站里的事”',
          onTap: () => void Taro.redirectTo({ url: workUrl() }),
        }}
      />
    </Screen>
  )
}

/** 站长和工作人员 */
function rolesText(procedure: Pick<Procedure, 'who'>): string {
  const roles = MEMBER_ROLES.filter((role) => procedure.who.includes(role))
  if (roles.length === MEMBER_ROLES.length) return '人'
  return roles.map((role) => MEMBER_ROLE_LABELS[role]).join('和')
}
