import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import leanZod, { ZOD_SCHEMAS } from './leanZod'

/** What stands where a part of the SDK was left out: whoever calls it is told so. */
const REFUSE =
  "const refuse = () => { throw new Error('config/leanFunctions.ts leaves this part of the SDK out.') };"

/**
 * Two parts of the SDK that it loads at once and uses when asked only, 0.4 MB and a quarter of the
 * time to load a function: the client of language models, and those of data models and MySQL.
 * The latter are made when the SDK starts, in a `try` that lets them fail; `models` is then missing.
 */
const UNUSED = [
  {
    filter: /@cloudbase[\\/]node-sdk[\\/]dist[\\/]ai[\\/]index\.js$/,
    contents: `${REFUSE} exports.createAI = refuse`,
  },
  {
    filter: /@cloudbase[\\/]wx-cloud-client-sdk[\\/]lib[\\/]wxCloudClientSDK\.cjs\.js$/,
    contents: `${REFUSE} module.exports = { generateHTTPClient: refuse, generateMySQLClient: refuse }`,
  },
]

/** An esbuild plugin: keeps out of a function what it never calls. */
export const leanFunctions: Plugin = {
  name: 'leanFunctions',
  setup(build) {
    for (const { filter, contents } of UNUSED) build.onLoad({ filter }, () => ({ contents }))
    build.onLoad({ filter: ZOD_SCHEMAS }, async ({ path }) => ({
      contents: leanZod(await readFile(path, 'utf8')),
    }))
  },
}
