import { MemberNo } from '@contract/primitives'

/** The station and the member that an address names; undefined where it names none. */
export function readMember(
  params: Partial<Record<string, string>>,
): { stationId: string; memberNo: number } | undefined {
  const { stationId } = params
  const memberNo = MemberNo.safeParse(Number(params.memberNo))
  if (stationId === undefined || !memberNo.success) return undefined
  return { stationId, memberNo: memberNo.data }
}
