import { isMobile, vCardOf } from './contact'

test('a station becomes a card that an address book takes', () => {
  const card = vCardOf({
    name: '巴川街道退役军人服务站',
    phone: '023-0000-1234',
    address: '中兴路1号，一楼',
  })
  expect(card.split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:巴川街道退役军人服务站;;;;',
    'FN:巴川街道退役军人服务站',
    'TEL;TYPE=WORK,VOICE:023-0000-1234',
    'ADR;TYPE=WORK:;;中兴路1号，一楼;;;;',
    'END:VCARD',
    '',
  ])
})

test('signs that part a card’s fields, and line breaks, stay in their field', () => {
  const card = vCardOf({
    name: '王; 秀,兰\\',
    phone: '199-0000-0001',
    organization: '巴川\r\nTEL:110',
  })
  expect(card).toContain('FN:王\\; 秀\\,兰\\\\\r\n')
  expect(card).toContain('ORG:巴川 TEL:110\r\n')
  expect(card).toContain('TEL;TYPE=CELL:199-0000-0001\r\n')
})

test('an extension comes after a pause, as address books write it', () => {
  const card = vCardOf({ name: '巴川', phone: '023-68000000-8001' })
  expect(card).toContain('TEL;TYPE=WORK,VOICE:023-68000000,8001\r\n')
})

test('eleven digits from 1 on are a mobile number', () => {
  expect(isMobile('199-0000-0001')).toBe(true)
  expect(isMobile('19900000001')).toBe(true)
  expect(isMobile('1990000000')).toBe(false)
  expect(isMobile('023-0000-1234')).toBe(false)
})
