/** A file of the cloud's storage, and what it is called. */
export interface LinkedFile {
  link: string
  fileName: string
}
