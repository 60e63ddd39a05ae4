/** A sheet that cannot be taken as it is; the message says in Chinese what to do about it. */
export class Unreadable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Unreadable'
  }
}
