import type { ChosenFile } from './chosenFile'

/**
 * Lets somebody pick one file; undefined when they gave up.
 * @param extension without a dot: xlsx
 */
export function chooseFile(extension: string): Promise<ChosenFile | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: `.${extension}` })
    input.onchange = () => resolve(chosen(input.files?.[0]))
    input.oncancel = () => resolve(undefined)
    input.click()
  })
}

function chosen(file: File | undefined): ChosenFile | undefined {
  return file && { path: URL.createObjectURL(file), name: file.name, size: file.size }
}
