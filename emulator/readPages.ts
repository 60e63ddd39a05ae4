import { readFileSync } from 'node:fs'

/**
 * The pages that a mini-program's app.json declares, the home page first, those of subpackages after.
 * @throws Error naming the file and what is wrong with it.
 */
export function readPages(file: string): string[] {
  const app = readApp(file)
  const own = readNames(app.pages)
  if (own === undefined || own.length === 0) throw new Error(`${file} has no list "pages".`)
  const packages = app.subPackages ?? app.subpackages ?? []
  if (!Array.isArray(packages)) throw new Error(`${file}: "subPackages" is not a list.`)
  const others = packages.flatMap(({ root, pages }: { root?: unknown; pages?: unknown }) => {
    const names = readNames(pages)
    if (typeof root !== 'string' || names === undefined)
      throw new Error(`${file}: a subpackage has no "root" or no "pages".`)
    return names.map((name) => `${root.replace(/\/$/, '')}/${name}`)
  })
  return [...own, ...others]
}

function readApp(file: string): Record<string, unknown> {
  try {
    const app: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof app === 'object' && app !== null ? { ...app } : {}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The app file ${file} cannot be read: ${reason}`)
  }
}

function readNames(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined
}
