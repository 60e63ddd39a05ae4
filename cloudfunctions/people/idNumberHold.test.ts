import { duplicateKeyOf } from '../shared/transact'
import { GroupChanged, heldAlone, regrouped, withFreeNumber } from './idNumberHold'

const AT = 'station'

function file(
  _id: string,
  number: string | null,
  more: { holds?: boolean; merged?: boolean } = {},
) {
  return {
    _id,
    stationId: AT,
    hasIdNumber: number !== null,
    identityIndex: number ?? `nobody-${_id}`,
    idNumberHold: more.holds ? `${AT}.${number}` : `none.${_id}`,
    duplicateOf: null,
    addedAt: new Date(_id.charCodeAt(0)),
    mergedInto: more.merged ? 'z' : null,
  }
}

const told = (files: Parameters<typeof regrouped>[0]) =>
  regrouped(files).map(({ idNumberHold, duplicateOf }) => [idNumberHold, duplicateOf])

describe('an ID number has one holder, and who else has it is marked', () => {
  test('alone, a file holds its number and is nobody’s duplicate', () => {
    expect(told([file('a', 'n')])).toEqual([[`${AT}.n`, null]])
  })

  test('of two the older holds, and both are marked with it', () => {
    expect(told([file('b', 'n'), file('a', 'n')])).toEqual([
      ['none.b', 'a'],
      [`${AT}.n`, 'a'],
    ])
  })

  test('who held goes on holding, though another is older', () => {
    expect(told([file('a', 'n'), file('b', 'n', { holds: true })])).toEqual([
      ['none.a', 'b'],
      [`${AT}.n`, 'b'],
    ])
  })

  test('who got another number gives the old one up', () => {
    const left = { ...file('b', 'm'), idNumberHold: `${AT}.n` }
    expect(told([left, file('a', 'n')])).toEqual([
      [`${AT}.m`, null],
      [`${AT}.n`, null],
    ])
  })

  test('added without a number a file holds what tells who it is, until that changes', () => {
    const added = heldAlone(file('a', null))
    expect(added.idNumberHold).toBe(`${AT}.nobody-a`)
    expect(told([added])).toEqual([[`${AT}.nobody-a`, null]])
    expect(told([{ ...added, identityIndex: 'other' }])).toEqual([['none.a', null]])
    expect(told([{ ...added, mergedInto: 'z' }])).toEqual([['none.a', null]])
  })

  test('without a number nobody holds anything, nor once merged', () => {
    expect(told([file('a', null), file('b', 'n', { holds: true, merged: true })])).toEqual([
      ['none.a', null],
      ['none.b', null],
    ])
  })
})

describe('a number taken meanwhile', () => {
  const taken = new Error('E11000 duplicate key error collection: people index: idNumberHold dup')

  test.each([
    ['by a new file', taken],
    ['by one that joined those who have it', new GroupChanged()],
  ])('%s is searched for again', async (_how, error) => {
    expect(duplicateKeyOf(taken)).toBe('idNumberHold')
    const write = jest.fn().mockRejectedValueOnce(error).mockResolvedValue('done')
    await expect(withFreeNumber(write)).resolves.toBe('done')
    expect(write).toHaveBeenCalledTimes(2)
  })

  test('again and again ends with BUSY, any other error at once', async () => {
    const busy = jest.fn().mockRejectedValue(taken)
    await expect(withFreeNumber(busy)).rejects.toMatchObject({ code: 'BUSY' })
    expect(busy).toHaveBeenCalledTimes(5)
    const other = jest.fn().mockRejectedValue(new Error('index: _id_'))
    await expect(withFreeNumber(other)).rejects.toThrow('_id_')
    expect(other).toHaveBeenCalledTimes(1)
  })
})
