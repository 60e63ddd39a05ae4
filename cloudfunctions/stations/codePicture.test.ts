import { SCAN_PAGE } from '@contract/scenes'
import { miniProgramCode } from '../shared/miniProgramCode'
import { Refusal } from '../shared/refusal'
import { codePicture } from './codePicture'
import { findCodePicture, findStation, putCodePicture, type Station } from './store'

jest.mock('../shared/miniProgramCode', () => ({ miniProgramCode: jest.fn() }))
jest.mock('./store', () => ({
  findCodePicture: jest.fn(),
  findStation: jest.fn(),
  putCodePicture: jest.fn(),
}))

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  jest.mocked(findCodePicture).mockImplementation(async (id) => kept.get(id))
  jest.mocked(putCodePicture).mockImplementation(async (id, png) => void kept.set(id, png))
  jest
    .mocked(findStation)
    .mockImplementation(async (id) => (id === 'bachuan' ? ({} as Station) : undefined))
  jest.mocked(miniProgramCode).mockReset().mockResolvedValue(Buffer.from('png'))
})

test('a code is made once and kept', async () => {
  const png = Buffer.from('png').toString('base64')
  for (let n = 0; n < 3; n++) expect(await codePicture({ stationId: 'bachuan' })).toEqual({ png })
  expect(jest.mocked(miniProgramCode).mock.calls).toEqual([['s.bachuan', SCAN_PAGE]])
})

test('a code that WeChat did not make is asked for again', async () => {
  jest.mocked(miniProgramCode).mockRejectedValueOnce(new Error('45009'))
  await expect(codePicture({ stationId: 'bachuan' })).rejects.toThrow('45009')
  expect(kept.size).toBe(0)
  await codePicture({ stationId: 'bachuan' })
  expect(kept.size).toBe(1)
})

test('none is made for a station that does not exist', async () => {
  const unknown = codePicture({ stationId: 'nowhere' })
  await expect(unknown).rejects.toEqual(new Refusal('NOT_FOUND'))
  expect(miniProgramCode).not.toHaveBeenCalled()
})
