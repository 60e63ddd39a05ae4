/** What is drawn on a canvas that nobody sees, to be passed on or kept as a picture. */
export interface Drawing {
  /** In px of the picture. */
  width: number
  height: number
  /** @param load fetches a picture by its address, to be drawn into this one */
  draw: (
    context: CanvasRenderingContext2D,
    load: (address: string) => Promise<CanvasImageSource>,
  ) => void | Promise<void>
}

/** What has become of a picture that was to be kept; given up by the person, which needs no word. */
export type KeptPicture = 'saved' | 'givenUp' | 'failed'
