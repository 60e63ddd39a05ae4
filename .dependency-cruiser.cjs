// The directions of the design: who may import whom.
const { readdirSync } = require('node:fs')

const PRODUCT = '^(src|types|cloudfunctions)/'

/**
 * Which domains of the cloud a domain knows (decision 019). `stations` and `members` know each other: a station's
 * card names its members, and they are of a station. All else goes one way.
 */
const KNOWN_DOMAINS = {
  appointments: ['bindings', 'people', 'stations'],
  bindings: ['contactCards', 'members', 'people', 'stations'],
  contactCards: ['members', 'stations'],
  ledgers: ['contactCards', 'members', 'people'],
  members: ['stations'],
  people: ['contactCards', 'members', 'stations'],
  stations: ['members'],
}
// The clock runs the jobs of all.
const UNBOUND = ['clock', 'shared']
// An edit of a household, and then who lives there follows.
const MEETING_PLACE = '^cloudfunctions/contactCards/editAndFollow\\.ts$'

/** Each has a folder in `types`, also one that knows no other (`test/domains.test.ts`). */
const DOMAINS = readdirSync(`${__dirname}/types`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Of these a tab page shows something: what it needs of their contract is for it to choose. */
const ON_TAB_PAGES = ['appointments', 'bindings', 'contactCards', 'members', 'stations']
// By these words addresses and ties name parts of a file: most of them are types, of which nothing is built.
const WORDS_OF_FILES =
  '^types/people/(kinships|personFile|personParts|personRecordTerms|personTerms)\\.ts$'

/** A domain that is not in the list knows no other. */
const DOMAIN_PAIRS = [
  ...Object.entries(KNOWN_DOMAINS).map(([domain, known]) => ({
    from: `^cloudfunctions/${domain}/`,
    known: ['shared', domain, ...known],
  })),
  {
    from: `^cloudfunctions/(?!(?:${[...UNBOUND, ...Object.keys(KNOWN_DOMAINS)].join('|')})/)([^/]+)/`,
    known: ['shared', '$1'],
  },
].map(({ from, known }) => ({
  name: 'domain-knows-domain',
  comment: 'A pair that is new has to be written down in KNOWN_DOMAINS.',
  severity: 'error',
  from: { path: from, pathNot: MEETING_PLACE },
  to: { path: '^cloudfunctions/[^/]+/', pathNot: `^cloudfunctions/(${known.join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-imports-zod-and-dayjs-only',
      comment: 'Both sides import the contract, so it carries nothing of either.',
      severity: 'error',
      from: { path: '^types/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^types/', '(^|/)node_modules/(zod|dayjs)/'] },
    },
    {
      name: 'mini-program-enters-the-contract-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: ['^(src|types)/', 'node_modules'] },
    },
    {
      name: 'functions-enter-the-contract-only',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^(cloudfunctions|types)/', 'node_modules'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'functions-without-the-page',
      comment: 'What only a page needs stays out of the cloud.',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '(^|/)node_modules/(react|@tarojs|@tanstack)' },
    },
    {
      name: 'page-without-the-cloud',
      comment: 'What only the cloud needs stays out of the packages that a phone loads.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '(^|/)node_modules/(wx-server-sdk|chinese-days|pinyin-pro|(read|write)-excel-file)/',
      },
    },
    {
      name: 'store-alone-touches-collections',
      comment: 'How records look and are found is known in one file of each domain.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/(?!shared/)',
        pathNot: ['/store\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: '^cloudfunctions/shared/database\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-package-without-whole-domains',
      comment:
        'The tab pages are loaded first, with all that they import. They take a procedure from tabProcedures.ts, ' +
        "not from the domain's own file, which passes on all of them. For this rule a type counts as well.",
      severity: 'error',
      from: {
        path: '^src/(app\\.tsx$|pages/|custom-tab-bar/)',
        pathNot: '\\.test\\.tsx?$',
      },
      to: {
        path: [
          `^types/(${DOMAINS.join('|')})\\.ts$`,
          `^types/(?!(?:${ON_TAB_PAGES.join('|')})/)[^/]+/`,
        ],
        pathNot: WORDS_OF_FILES,
        reachable: true,
      },
    },
    {
      name: 'pages-above-domains',
      comment: 'A tab page may show any domain; no domain knows a tab page.',
      severity: 'error',
      from: { path: '^src/(?!pages|custom-tab-bar)[^/]+/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(pages|custom-tab-bar)/' },
    },
    {
      name: 'shell-opens-domains-by-links',
      comment:
        'How pages of the staff are opened: which pages there are, it knows by their links alone.',
      severity: 'error',
      from: { path: '^src/shell/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/',
        pathNot: ['^src/(shell|cloud|ui)/', '/links\\.ts$', '/useDutyPhone\\.ts$'],
      },
    },
    {
      name: 'stations-know-no-appointments',
      severity: 'error',
      from: { path: '^src/stations/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/appointments/' },
    },
    {
      name: 'domain-enters-domain-by-public',
      comment: 'What another domain may rely on stands in public.ts.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/' },
      to: {
        path: '^cloudfunctions/[^/]+/',
        pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/shared/', '/public\\.ts$'],
      },
    },
    ...DOMAIN_PAIRS,
    {
      name: 'domains-meet-in-one-file',
      comment: 'It knows, beyond its own domain, the people alone.',
      severity: 'error',
      from: { path: MEETING_PLACE },
      to: {
        path: '^cloudfunctions/[^/]+/',
        pathNot: '^cloudfunctions/(shared|contactCards|people)/',
      },
    },
    {
      name: 'shared-knows-no-domain',
      severity: 'error',
      from: { path: '^cloudfunctions/shared/' },
      to: { path: '^cloudfunctions/[^/]+/', pathNot: '^cloudfunctions/shared/' },
    },
    {
      name: 'clock-alone-knows-all-collections',
      comment: 'The list of all collections leads to every domain.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/clock/', '\\.test\\.ts$'] },
      to: { path: '^cloudfunctions/collections\\.ts$' },
    },
    {
      name: 'ui-knows-no-domain',
      comment:
        'A component is told what to show; it reads nothing and knows no contract, but how days are reckoned and phone numbers written.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: ['^src/ui/', '^types/(time|dutyPhone)\\.ts$', 'node_modules'] },
    },
    {
      name: 'cloud-knows-no-page',
      severity: 'error',
      from: { path: '^src/cloud/' },
      to: { path: '^src/(?!cloud/|ui/)' },
    },
    {
      name: 'local-cloud-knows-no-product',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(src|types|cloudfunctions|local|test|config|seeds)/' },
    },
    {
      name: 'product-knows-no-surroundings',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(emulator|local|test|config|seeds)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          // Named in the build's configuration, not imported.
          '^config/(abortController|globalThis)\\.js$',
          // The side of a platform; the other one is what tests and TypeScript see.
          '\\.weapp\\.ts$',
          '^test/doubles/',
          '^test/emulator/functions/',
          '^local/(frame/|checkNode)',
          // Run by the build of the functions, not imported.
          '^cloudfunctions/collections\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|scss|svg)$' },
    tsConfig: { fileName: 'tsconfig.json' },
    // A type is a dependency too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.h5.ts', '.ts', '.tsx', '.d.ts', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
