import { isFileAt } from './files'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: {} }))

const PATH = 'imports/tongliang-bachuan/7f3a.xlsx'

describe('a file is the one that was meant', () => {
  test.each([`cloud://env-1.656e-env-1-1300000000/${PATH}`, `cloud://local/${PATH}`])(
    'at its path: %s',
    (fileId) => {
      expect(isFileAt(fileId, PATH)).toBe(true)
    },
  )

  test.each([
    ['another station’s', 'cloud://env-1/imports/tongliang-anju/7f3a.xlsx'],
    ['another name', 'cloud://env-1/imports/tongliang-bachuan/7f3b.xlsx'],
    ['one deeper down', `cloud://env-1/other/${PATH}`],
    ['one that climbs', `cloud://env-1/imports/tongliang-anju/../tongliang-bachuan/7f3a.xlsx`],
    ['one with a tail', `cloud://env-1/${PATH}?x`],
    ['the folder', 'cloud://env-1/imports/tongliang-bachuan'],
    ['the path as the environment', `cloud://${PATH}`],
    ['an address', `https://env-1/${PATH}`],
    ['the bare path', PATH],
    ['nothing', ''],
  ])('%s is not it', (_what, fileId) => {
    expect(isFileAt(fileId, PATH)).toBe(false)
  })
})
