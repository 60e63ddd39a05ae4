/**
 * Hands a PDF that was made here to the browser, which stores or opens it.
 * @param name of the file, without ending
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.pdf`
  link.click()
  // The browser reads the file after the click, in a turn of its own.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
