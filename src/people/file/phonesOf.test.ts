import { phonesOf } from './phonesOf'

test('the own number comes first, then the family’s, and who has none is left out', () => {
  const parts = {
    identity: { name: '周建军', phone: '199****0001', secondPhone: '199****0005' },
    family: {
      relatives: [
        { name: '周小兰', kinship: 'child' as const },
        { name: '周小梅', kinship: 'child' as const, phone: '199****0002' },
      ],
    },
  }
  expect(phonesOf({ name: '周建军', parts })).toEqual([
    { title: '周建军', phone: '199****0001' },
    { title: '周建军（另一个）', phone: '199****0005' },
    { title: '周小梅', phone: '199****0002' },
  ])
  const died = { reason: 'died', on: '2026-06-01' } as const
  expect(phonesOf({ name: '周建军', parts, ended: died })).toEqual([
    { title: '周小梅', phone: '199****0002' },
  ])
  const moved = { ...died, reason: 'moved' } as const
  expect(phonesOf({ name: '周建军', parts, ended: moved })).toHaveLength(3)
  expect(phonesOf({ name: '周建军', parts: {} })).toEqual([])
})
