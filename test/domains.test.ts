import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMON_ERRORS, DOMAIN_ERRORS, ERROR_MESSAGES, STAFF_MESSAGES } from '@contract/errors'
import { functionOf } from '@contract/procedure'
import { DOMAINS, EXPORTED, proceduresOf } from './contracts'

const ROOT = join(__dirname, '..')
/** Folders that are no domain. */
const PLUMBING: Record<'types' | 'cloudfunctions' | 'src', string[]> = {
  types: [],
  cloudfunctions: ['shared', 'clock'],
  src: ['cloud', 'ui', 'shell', 'pages', 'custom-tab-bar'],
}

function foldersIn(folder: keyof typeof PLUMBING): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !PLUMBING[folder].includes(entry.name))
    .map(({ name }) => name)
    .sort()
}

function source(...path: string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8')
}

const PAGE_SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: source('src', path) }))

describe('a domain has one English word, the same everywhere', () => {
  test('a procedure that stands in a folder of the contract is passed on by its domain', () => {
    const lost = EXPORTED.filter(({ file, procedure }) => {
      const [domain = ''] = file.split('/')
      return !proceduresOf(domain).some((each) => each.procedure === procedure)
    })
    expect(lost.map(({ file, exported }) => `${file}: ${exported}`)).toEqual([])
  })

  test('what stands in tabProcedures, a page imports from there: tab pages load what others import as well', () => {
    const wrong = DOMAINS.flatMap((domain) => {
      const ofTabs = EXPORTED.filter(({ file }) => file === `${domain}/tabProcedures`)
      const names = ofTabs.map(({ exported }) => exported).join('|')
      const passedOn = new RegExp(`\\b(${names})\\b[^{}]*} from '@contract/${domain}'`)
      return names === '' ? [] : PAGE_SOURCES.filter(({ text }) => passedOn.test(text))
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('contract, backend and mini-program have a folder for each, and none besides', () => {
    expect(foldersIn('types')).toEqual([...DOMAINS].sort())
    expect(foldersIn('cloudfunctions')).toEqual([...DOMAINS].sort())
    expect(foldersIn('src')).toEqual([...DOMAINS].sort())
  })

  test.each(DOMAINS)('%s is one word in the plural', (domain) => {
    expect(domain).toMatch(/^([a-z]+([A-Z][a-z]+)*s|people)$/)
  })

  test.each(DOMAINS)('%s has stories told through its procedures', (domain) => {
    expect(existsSync(join(ROOT, 'test/api', `${domain}.test.ts`))).toBe(true)
  })
})

const PROCEDURES = DOMAINS.flatMap(proceduresOf)

describe.each(PROCEDURES)('$procedure.name', ({ file: domain, exported, procedure }) => {
  test('is named after its domain', () => {
    expect(procedure.name).toMatch(/^[a-zA-Z]+\.[a-z][a-zA-Z]*$/)
    expect(functionOf(procedure.name)).toBe(domain)
  })

  test('is routed once, by the function that its name begins with', () => {
    const index = source('cloudfunctions', domain, 'index.ts')
    const alias = new RegExp(`\\b${exported} as (\\w+)`).exec(index)?.[1] ?? exported
    const routes = index.match(new RegExp(`\\b(read|write)\\(${alias},`, 'g'))
    expect(routes).toEqual([`${procedure.kind}(${alias},`])
  })

  test('may be called by somebody, and refuses with codes that have a message', () => {
    expect(procedure.who.length).toBeGreaterThan(0)
    for (const code of procedure.errors) {
      expect(Object.keys(DOMAIN_ERRORS)).toContain(code)
      expect(ERROR_MESSAGES[code]).toMatch(/\p{Script=Han}/u)
    }
    expect(new Set(procedure.errors).size).toBe(procedure.errors.length)
  })
})

describe('the names of procedures and the codes of errors', () => {
  test('no name is given twice', () => {
    const names = PROCEDURES.map(({ procedure }) => procedure.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(15)
  })

  test('every code of a domain is declared by some procedure', () => {
    const declared = new Set<string>(PROCEDURES.flatMap(({ procedure }) => procedure.errors))
    expect([...declared].sort()).toEqual(Object.keys(DOMAIN_ERRORS).sort())
  })

  test('a code is either common or of a domain', () => {
    const twice = Object.keys(COMMON_ERRORS).filter((code) => code in DOMAIN_ERRORS)
    expect(twice).toEqual([])
  })
})

describe('what a person reads when something is refused', () => {
  test.each([...Object.entries(ERROR_MESSAGES), ...Object.entries(STAFF_MESSAGES)])(
    '%s',
    (_code, message) => {
      expect(message).not.toMatch(/系统|网络异常|用户|授权/)
      expect(message).not.toMatch(/[A-Za-z]/)
      // What happened, then what to do: whole sentences.
      expect(message).toMatch(/[\u4e00-\u9fff].*。$/u)
    },
  )
})
