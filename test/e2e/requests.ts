import type { Page, Request } from 'playwright-core'

/** The name of the procedure that a request calls; undefined for every other request. */
export function procedureOf(request: Request): string | undefined {
  if (!request.url().includes('/invoke/')) return undefined
  const { procedure } = request.postDataJSON() as { procedure?: string }
  return procedure
}

/** Collects, from now on, the calls of a procedure that a page makes. */
export function requestsOf(page: Page, procedure: string): Request[] {
  const requests: Request[] = []
  page.on('request', (request) => {
    if (procedureOf(request) === procedure) requests.push(request)
  })
  return requests
}
