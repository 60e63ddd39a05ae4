/** Hands a file over to the browser, which stores or opens it under its name. */
export function saveInBrowser(file: Blob, fileName: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(file)
  anchor.download = fileName
  anchor.click()
  // The browser reads the file after the click, in a turn of its own.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
