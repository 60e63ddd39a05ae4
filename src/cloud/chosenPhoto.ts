/** A photo that somebody took or picked on this phone. */
export interface ChosenPhoto {
  /** Where it can be shown from: a file of WeChat's, or an address in the browser. */
  path: string
}
