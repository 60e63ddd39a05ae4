/** Where somebody learns how to open the own file here. */
export function startBindingUrl(): string {
  return '/bindings/start/start'
}

/** Binding by the household's card; without its code, that is scanned or typed there. */
export function bindByCardUrl(code?: string): string {
  return withCode('/bindings/byCard/byCard', code)
}

/** Binding by the phone number that WeChat vouches for. */
export function bindByPhoneUrl(): string {
  return '/bindings/byPhone/byPhone'
}

/** Where a one-time code leads; without one it is scanned or typed there. */
export function acceptOfferUrl(code?: string): string {
  return withCode('/bindings/accept/accept', code)
}

/** The files that one may open, and who of the family may. */
export function myBindingsUrl(): string {
  return '/bindings/mine/mine'
}

/** Where a person asks one of the family to act. */
export function inviteFamilyUrl(personId: string): string {
  return `/bindings/invite/invite?personId=${personId}`
}

/** For the staff: who is bound to a file. */
export function bindingsOfPersonUrl(stationId: string, personId: string): string {
  return `/bindings/ofPerson/ofPerson?stationId=${stationId}&personId=${personId}`
}

/** Where the staff makes a code for who sits at the desk. */
export function offerBindingUrl(stationId: string, personId: string): string {
  return `/bindings/offer/offer?stationId=${stationId}&personId=${personId}`
}

function withCode(page: string, code: string | undefined): string {
  return code === undefined ? page : `${page}?code=${code}`
}
