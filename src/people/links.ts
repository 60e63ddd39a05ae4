import type { PartName } from '@contract/people/personFile'
import type { Tag } from '@contract/people/personTerms'

/** 一人一档: where a station's people are found. */
export function findPeopleUrl(stationId: string): string {
  return `/people/find/find?stationId=${stationId}`
}

/** How many files a station has, or one below it, and those below that. */
export function countsUrl(stationId: string, ofStationId?: string): string {
  const of = ofStationId === undefined ? '' : `&ofStationId=${ofStationId}`
  return `/people/counts/counts?stationId=${stationId}${of}`
}

/** The station's people: all, or those with a tag, or those whose file is ended. */
export function listPeopleUrl(stationId: string, which: { tag?: Tag; ended?: true } = {}): string {
  const tag = which.tag === undefined ? '' : `&tag=${which.tag}`
  return `/people/list/list?stationId=${stationId}${tag}${which.ended ? '&ended=1' : ''}`
}

/** One file, as a member of the station sees it. */
export function personFileUrl(stationId: string, personId: string): string {
  return `/people/file/file?${atDesk(stationId, personId)}`
}

/** Where one part of a file is changed. */
export function editPartUrl(stationId: string, personId: string, part: PartName): string {
  return `/people/edit/edit?${atDesk(stationId, personId)}&part=${part}`
}

/** Where a file is opened for somebody who has none. */
export function addPersonUrl(stationId: string): string {
  return `/people/add/add?stationId=${stationId}`
}

/** What people hold to be wrong in their files, for the station to answer. */
export function correctionsUrl(stationId: string): string {
  return `/people/corrections/corrections?stationId=${stationId}`
}

/** What was done to a file; without a station, as the person sees it. */
export function changesUrl(personId: string, stationId?: string): string {
  return `/people/changes/changes?${byEither(personId, stationId)}`
}

/** Who looked into a file; without a station, as the person sees it. */
export function openingsUrl(personId: string, stationId?: string): string {
  return `/people/openings/openings?${byEither(personId, stationId)}`
}

/** What happened in the person's life; without a station, as the person sees it. */
export function eventsUrl(personId: string, stationId?: string): string {
  return `/people/events/events?${byEither(personId, stationId)}`
}

/** One's own file, or that of somebody one acts for. */
export function ownFileUrl(personId: string): string {
  return `/people/own/own?personId=${personId}`
}

/** Where somebody says what is wrong in a part of the file. */
export function proposeUrl(personId: string, part: PartName): string {
  return `/people/propose/propose?personId=${personId}&part=${part}`
}

function atDesk(stationId: string, personId: string): string {
  return `stationId=${stationId}&personId=${personId}`
}

function byEither(personId: string, stationId: string | undefined): string {
  return stationId === undefined ? `personId=${personId}` : atDesk(stationId, personId)
}

/** Files with the same ID number. */
export function duplicatesUrl(stationId: string): string {
  return `/people/duplicates/duplicates?stationId=${stationId}`
}

/** Where two files are put side by side and made one. */
export function mergeUrl(stationId: string, keepId: string, mergeId: string): string {
  return `/people/merge/merge?stationId=${stationId}&keep=${keepId}&merge=${mergeId}`
}

/** 一人一策: the station's open plans. */
export function carePlansUrl(stationId: string): string {
  return `/people/carePlans/carePlans?stationId=${stationId}`
}

/** One plan. */
export function carePlanUrl(stationId: string, carePlanId: string): string {
  return `/people/carePlan/carePlan?stationId=${stationId}&carePlanId=${carePlanId}`
}

/** Where a plan is begun for somebody. */
export function newPlanUrl(stationId: string, personId: string): string {
  return `/people/editPlan/editPlan?${atDesk(stationId, personId)}`
}

/** Where the goals and steps of a plan are changed. */
export function editPlanUrl(stationId: string, carePlanId: string): string {
  return `/people/editPlan/editPlan?stationId=${stationId}&carePlanId=${carePlanId}`
}
