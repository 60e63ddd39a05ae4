import { saveInBrowser } from './saveInBrowser'

/**
 * Hands a PDF that was made here to the browser, which stores or opens it.
 * @param name of the file, without ending
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  saveInBrowser(new Blob([bytes], { type: 'application/pdf' }), `${name}.pdf`)
}
