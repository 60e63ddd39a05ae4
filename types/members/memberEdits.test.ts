import { fieldIssues } from '../fieldIssues'
import { HeadsEdit, OwnEdit } from './memberEdits'

const own = { stationId: 'tongliang-bachuan' }
const heads = { ...own, memberNo: 3, why: '调整分工' }

describe('a change changes something', () => {
  test.each([
    ['of oneself', OwnEdit, own],
    ['of oneself, by nothing', OwnEdit, { ...own, phone: undefined }],
    ['of a member', HeadsEdit, heads],
  ])('%s it is asked for', (_what, schema, input) => {
    expect(fieldIssues(schema, input)).toEqual([
      { path: '', label: '内容', message: '请至少改一处。' },
    ])
  })

  test.each([
    [OwnEdit, { ...own, matters: [] }],
    [OwnEdit, { ...own, publishes: { name: false, phone: false } }],
    [HeadsEdit, { ...heads, fullTime: false }],
    [HeadsEdit, { ...heads, post: null }],
    [HeadsEdit, { ...heads, standInNo: 4 }],
  ])('%# one field is enough, also to take away', (schema, input) => {
    expect(fieldIssues(schema, input)).toEqual([])
  })
})

test('nobody stands in for themselves', () => {
  expect(fieldIssues(HeadsEdit, { ...heads, standInNo: 3 })).toEqual([
    { path: 'standInNo', label: '替班人', message: '自己不能替自己的班，请另选一位。' },
  ])
})

test('a head says why', () => {
  const { why: _, ...unexplained } = heads
  expect(fieldIssues(HeadsEdit, { ...unexplained, role: 'head' })).toMatchObject([
    { path: 'why', label: '原因' },
  ])
})
