import { visitor } from './visitor'

/** Settles who visits, while the address still says so; the cache listens to the browser by itself. */
export function startCloud(): void {
  visitor()
}
