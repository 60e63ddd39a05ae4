export const TARO_ENTRY = /node_modules[\\/]@tarojs[\\/]taro[\\/]index\.js$/

const WHOLE = "const { hooks } = require('@tarojs/runtime')"
const PART = "const hooks = require('@tarojs/runtime').hooks"

/**
 * A webpack loader for Taro's entry. It asks for the whole runtime to take one thing out of it;
 * webpack follows a `require` only when the thing is named there, and else drops nothing: 15 KB.
 * @throws Error when the entry is no longer written as expected.
 */
export default function leanTaro(source: string): string {
  if (!source.includes(WHOLE)) {
    throw new Error(`config/leanTaro.ts: @tarojs/taro has no line "${WHOLE}" any more.`)
  }
  return source.replace(WHOLE, PART)
}
