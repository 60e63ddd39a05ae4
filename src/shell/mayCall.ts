import type { MemberRole, Procedure } from '@contract/procedure'

/**
 * Whether a role is one that the contract lets call a procedure: what a page offers.
 * @param role undefined for who does not work at the station, or while it is not known
 */
export function mayCall({ who }: Pick<Procedure, 'who'>, role: MemberRole | undefined): boolean {
  return who.some((each) => each === role)
}
