import { instantOf } from '@contract/time'
import { datesIn, requireOneLife } from './possibleDates'
import type { FileParts } from './records'

const NOW = instantOf('2026-11-23', '08:00')
const file = (birthDate: string | undefined, others: Partial<FileParts> = {}): FileParts => ({
  identity: { name: '周建军', birthDate },
  ...others,
})
const pathsOf = (...given: [FileParts, FileParts]) =>
  datesIn(given[1], ['identity'], NOW, given[0]).map(({ path }) => path)

describe('a birth date put right is held to what stands in other parts', () => {
  const service = { enlisted: '1969-12-07' }
  test.each([
    ['1955-12-07', []],
    ['1955-12-08', ['identity.birthDate']],
    [undefined, []],
  ])('%s: %j', (birthDate, paths) => {
    expect(pathsOf(file('1950-01-01', { service }), file(birthDate, { service }))).toEqual(paths)
    expect(pathsOf(file(undefined, { service }), file(birthDate, { service }))).toEqual(paths)
  })

  test('at the ID number where that tells it', () => {
    const identity = { name: '周建军', idNumber: '990101195512080013' }
    expect(pathsOf(file('1950-01-01', { service }), { identity, service })).toEqual([
      'identity.idNumber',
    ])
  })

  test('what did not fit before stops nobody', () => {
    const party = { joined: '1955' }
    const before = file('1960-01-01', { service, party })
    expect(pathsOf(before, { ...before, identity: { name: '周健军' } })).toEqual([])
    expect(pathsOf(before, file('1958-01-01', { service, party }))).toEqual([])
  })
})

describe('two files made one', () => {
  const enlisted = { service: { enlisted: '1958' } }
  const refused = expect.objectContaining({
    code: 'MERGE_DATES_CONTRADICT',
    issues: [expect.objectContaining({ path: 'service.enlisted' })],
  })

  test('are of one life', () => {
    const files = [file('1950-01-01'), file('1940-01-01', enlisted)]
    expect(() => requireOneLife(file('1950-01-01', enlisted), files)).toThrow(refused)
    expect(() => requireOneLife(file('1940-01-01', enlisted), files)).not.toThrow()
  })

  test('unless one of them was not', () => {
    const files = [file('1950-01-01', enlisted), file('1940-01-01')]
    expect(() => requireOneLife(file('1950-01-01', enlisted), files)).not.toThrow()
  })
})
