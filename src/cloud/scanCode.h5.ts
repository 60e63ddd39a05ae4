/** A browser is given no camera: codes are typed there, and the phone's own scanner opens the page. */
export const scanCode: (() => Promise<string | undefined>) | undefined = undefined
