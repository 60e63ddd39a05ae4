import { collections } from '../collections'

const sealing = collections.filter(({ sealed }) => sealed !== undefined)

test('some collections seal', () => {
  expect(sealing.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['people', 'appointments', 'households']),
  )
})

test.each(sealing)('$name is found by the key that sealed it', ({ indexes }) => {
  const keys = indexes.map((index) => Object.keys(index.keys).join())
  expect(keys).toContain('sealVersion,_id')
})
