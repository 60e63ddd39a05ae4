import cloud from 'wx-server-sdk'

/** Dots from edge to edge: printed 30 mm wide, more than a printer draws. */
const WIDTH = 430

interface CodePicture {
  buffer?: Buffer
}

/**
 * A mini-program code that opens a page with a scene. WeChat makes 5000 a minute at most, and any
 * number in all. The function's `config.json` declares `wxacode.getUnlimited`.
 * @param scene 1 to 32 characters, as `sceneOf` writes it
 * @param page as in app.json, without a slash before it; of the published mini-program
 * @returns the picture, a PNG
 * @throws Error when WeChat makes none
 */
export async function miniProgramCode(scene: string, page: string): Promise<Buffer> {
  const made: CodePicture = await cloud.openapi.wxacode.getUnlimited({ scene, page, width: WIDTH })
  if (!made.buffer) throw new Error('WeChat answered without a picture')
  return made.buffer
}
