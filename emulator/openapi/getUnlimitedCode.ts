import { codeText, drawCode } from './codePicture'
import { Media, type OpenApi } from './openApi'
import type { Colour } from './writePng'

const PARAMETERS: Record<string, 'string' | 'number' | 'boolean' | 'object'> = {
  scene: 'string',
  page: 'string',
  check_path: 'boolean',
  env_version: 'string',
  width: 'number',
  auto_color: 'boolean',
  line_color: 'object',
  is_hyaline: 'boolean',
}

const LONGEST_SCENE = 32
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]+$/
const ENV_VERSIONS = ['release', 'trial', 'develop']
/** Bytes; a QR code holds little more. */
const LONGEST_PAGE = 1024
const NARROWEST = 280
const WIDEST = 1280
const DEFAULT_WIDTH = 430
const BLACK = { r: 0, g: 0, b: 0 }

/** `wxacode.getUnlimited`: a code that leads to a page with a scene, as a picture. */
export const getUnlimitedCode: OpenApi = (values, { state, now, pages }) => {
  const refusal = shapeRefusal(values) ?? sceneRefusal(values.scene)
  if (refusal !== undefined) return refusal
  const { scene, page: named, env_version: envVersion = 'release' } = values
  const page = String(named || (pages?.[0] ?? ''))
  const checked = values.check_path === false ? undefined : pages
  if (!isPage(page, checked)) return { errcode: 41030, errmsg: 'invalid page' }
  const { width = DEFAULT_WIDTH, line_color: color = BLACK } = values
  // Where the lines' colour is left to WeChat, they stay black.
  const line = colourOf(values.auto_color === true ? BLACK : color)
  const inRange = Number(width) >= NARROWEST && Number(width) <= WIDEST
  if (!inRange || line === undefined || !ENV_VERSIONS.includes(String(envVersion))) {
    return { errcode: 40097, errmsg: 'invalid args' }
  }
  if (!state.codes.admit(now)) return { errcode: 45009, errmsg: 'reach max api daily quota limit' }
  const text = codeText(page, String(scene))
  const transparent = values.is_hyaline === true
  const picture = drawCode(text, { width: Math.floor(Number(width)), line, transparent })
  state.codes.add({ page, scene: String(scene), envVersion: String(envVersion), text, madeAt: now })
  return new Media('image/png', picture)
}

/** WeChat refuses a parameter of another type, and one that it does not know. */
function shapeRefusal(values: Record<string, unknown>): object | undefined {
  const strange = Object.entries(values).find(
    ([name, value]) => name !== 'scene' && typeof value !== PARAMETERS[name],
  )
  return strange && { errcode: 47001, errmsg: `data format error: ${strange[0]}` }
}

function sceneRefusal(scene: unknown): object | undefined {
  if (typeof scene !== 'string' || scene === '' || scene.length > LONGEST_SCENE) {
    return {
      errcode: 40169,
      errmsg: 'invalid length for scene, or the data is not json string',
    }
  }
  return SCENE.test(scene) ? undefined : { errcode: 40129, errmsg: 'invalid scene' }
}

function isPage(page: string, known: string[] | undefined): boolean {
  if (page.startsWith('/') || page.includes('?')) return false
  if (Buffer.byteLength(page) > LONGEST_PAGE) return false
  return known === undefined || known.includes(page)
}

function colourOf(color: unknown): Colour | undefined {
  const { r, g, b } = (color ?? {}) as Record<string, unknown>
  const [red, green, blue] = [r, g, b].map((part) =>
    /^\d{1,3}$/.test(String(part)) ? Number(part) : 256,
  )
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return Math.max(red, green, blue) <= 255 ? [red, green, blue, 255] : undefined
}
