/** A file that somebody picked on this phone. */
export interface ChosenFile {
  /** Where it can be read from: a file of WeChat's, or an address in the browser. */
  path: string
  name: string
  /** In bytes. */
  size: number
}
