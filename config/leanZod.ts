/** zod's schemas as everybody imports them: they carry far more than a contract asks for. */
export const ZOD_SCHEMAS = /node_modules[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/

/**
 * What each schema drags along, 30 KB in all: the generator of JSON Schema and its two ways in, and
 * the old methods for some twenty formats of text, as `z.string().email()`.
 */
const UNUSED = [
  /^ *inst\._zod\.processJSONSchema = .*;$/gm,
  /^ *toJSONSchema\(params\) \{\n.*\n *\},$/gm,
  /^ *jsonSchema: \{\n.*\n.*\n *\},$/gm,
  /^ *\w+\(params\) \{\n *return this\.check\(core\._\w+\(Zod\w+, params\)\);\n *\},$/gm,
]

/**
 * A webpack loader, and a plain function for other builds: cuts from zod's schemas what nobody here
 * calls. A call to something that was cut is a TypeError at once, in the start test at the latest.
 * @throws Error when zod is no longer written as expected.
 */
export default function leanZod(source: string): string {
  return UNUSED.reduce((rest, unused) => {
    const cut = rest.replace(unused, '')
    if (cut === rest) throw new Error(`config/leanZod.ts: zod has nothing like ${unused} any more.`)
    return cut
  }, source)
}
