/** Something that one transaction at a time may change: a document or a key of a unique index. */
export type Resource = string

interface Waiter {
  resume(): void
}

/**
 * Who holds what. A holder keeps what it took until it releases all of it;
 * then those who wait go on in the order in which they came.
 */
export class Locks<Holder extends object> {
  readonly #holders = new Map<Resource, Holder>()
  readonly #waiting = new Map<Resource, Waiter[]>()

  holderOf(resource: Resource): Holder | undefined {
    return this.#holders.get(resource)
  }

  /** Takes a resource that is free or already the holder's own. */
  take(resource: Resource, holder: Holder): void {
    this.#holders.set(resource, holder)
  }

  release(resources: Iterable<Resource>): void {
    const resumed: Waiter[] = []
    for (const resource of resources) {
      this.#holders.delete(resource)
      resumed.push(...(this.#waiting.get(resource) ?? []))
      this.#waiting.delete(resource)
    }
    for (const waiter of resumed) waiter.resume()
  }

  /** Waits until the resource is released: true, or false when `timeoutMs` went by before. */
  wait(resource: Resource, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        resume: () => {
          clearTimeout(timer)
          resolve(true)
        },
      }
      const timer = setTimeout(() => {
        const queue = this.#waiting.get(resource) ?? []
        this.#waiting.set(
          resource,
          queue.filter((each) => each !== waiter),
        )
        resolve(false)
      }, timeoutMs)
      this.#waiting.set(resource, [...(this.#waiting.get(resource) ?? []), waiter])
    })
  }
}
