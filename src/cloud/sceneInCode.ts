/**
 * The scene that a scanned code carries: the page that a mini-program code opens
 * (`stations/scan/scan?scene=s.bachuan`), the address of that page in a browser, or the scene itself.
 */
export function sceneInCode(code: string): string {
  const [, encoded] = /[?&]scene=([^&#]*)/.exec(code) ?? []
  if (encoded === undefined) return code
  try {
    return decodeURIComponent(encoded)
  } catch {
    // A code that was read badly: what it holds is none of ours.
    return encoded
  }
}
