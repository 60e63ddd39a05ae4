/** What a member does for the station; without an id, at which one is found out there. */
export function workUrl(stationId?: string): string {
  const page = '/members/work/work'
  return stationId === undefined ? page : `${page}?stationId=${stationId}`
}

/** Everybody at a station. */
export function rosterUrl(stationId: string): string {
  return `/members/list/list?stationId=${stationId}`
}

/** One member, by the number at the station. */
export function memberUrl(stationId: string, memberNo: number): string {
  return `/members/member/member?${oneMember(stationId, memberNo)}`
}

/** Where a head says what a member is and does. */
export function editMemberUrl(stationId: string, memberNo: number): string {
  return `/members/edit/edit?${oneMember(stationId, memberNo)}`
}

/** Where it is said until when a member is away. */
export function awayUrl(stationId: string, memberNo: number): string {
  return `/members/away/away?${oneMember(stationId, memberNo)}`
}

/** Where everything that a member holds is handed over. */
export function leaveUrl(stationId: string, memberNo: number): string {
  return `/members/leave/leave?${oneMember(stationId, memberNo)}`
}

/** Where a head invites, and confirms who accepted. */
export function inviteUrl(stationId: string): string {
  return `/members/invite/invite?stationId=${stationId}`
}

/** What the public card says of oneself. */
export function ownCardUrl(stationId: string): string {
  return `/members/own/own?stationId=${stationId}`
}

/** What was done to the members of a station, or to one of them. */
export function memberChangesUrl(stationId: string, memberNo?: number): string {
  const asked = memberNo === undefined ? `stationId=${stationId}` : oneMember(stationId, memberNo)
  return `/members/changes/changes?${asked}`
}

/** Where an invitation's code leads; without one it is typed or scanned there. */
export function joinUrl(code?: string): string {
  const page = '/members/join/join'
  return code === undefined ? page : `${page}?code=${code}`
}

function oneMember(stationId: string, memberNo: number): string {
  return `stationId=${stationId}&memberNo=${memberNo}`
}
