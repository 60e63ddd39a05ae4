const transform = {
  '^.+\\.(ts|tsx)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
// Where a file has a side for each platform, tests take the browser's.
const moduleFileExtensions = ['h5.ts', 'ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node']
const moduleNameMapper = { '^@contract/(.*)$': '<rootDir>/types/$1' }
// A copy of each function's package.json lies in the build.
const modulePathIgnorePatterns = ['<rootDir>/dist/']
const node = {
  testEnvironment: 'node',
  transform,
  moduleNameMapper,
  moduleFileExtensions,
  modulePathIgnorePatterns,
}

module.exports = {
  // One table of results: each project is one kind of test, named as in the README.
  projects: [
    {
      ...node,
      displayName: 'logic',
      testMatch: [
        '<rootDir>/{types,src,cloudfunctions,local,config}/**/*.test.ts',
        '<rootDir>/test/*.test.ts',
      ],
    },
    {
      displayName: 'pages',
      testEnvironment: 'jsdom',
      transform,
      moduleFileExtensions,
      modulePathIgnorePatterns,
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/doubles/setup.ts'],
      moduleNameMapper: {
        ...moduleNameMapper,
        '\\.(css|scss)$': '<rootDir>/test/doubles/style.ts',
        '^@tarojs/components$': '<rootDir>/test/doubles/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/doubles/taro.ts',
      },
    },
    { ...node, displayName: 'emulator', testMatch: ['<rootDir>/test/emulator/**/*.test.ts'] },
    { ...node, displayName: 'api', testMatch: ['<rootDir>/test/api/**/*.test.ts'] },
    { ...node, displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
    { ...node, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  testTimeout: 60_000,
  maxWorkers: 2,
}
