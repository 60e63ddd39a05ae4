import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IPostcssOption } from '@tarojs/taro/types/compile'
import type { PluginItem } from '@tarojs/taro/types/compile/config/project'
import { accessibleComponents } from './accessibleComponents'
import { TARO_ENTRY } from './leanTaro'
import { ZOD_SCHEMAS } from './leanZod'

const ROOT = path.resolve(__dirname, '..')

/** Taro compiles `src` alone: these are written in newer syntax than the phones speak. */
const COMPILE_TOO = [
  path.join(ROOT, 'types'),
  (file: string) => /node_modules[\\/](zod|@tanstack)[\\/]/.test(file),
]

/** px stays px: text must not shrink with the screen. Taro's types have not heard of the unit. */
const REAL_PX = {
  pxtransform: { enable: true, config: { targetUnit: 'px', designWidth: 375 } },
  cssModules: { enable: false },
} as unknown as IPostcssOption<'mini'> & IPostcssOption<'h5'>

/**
 * Taro leaves most of terser's savings off. Chinese stays as it is: escaped, each character would be
 * six bytes instead of three.
 */
const TERSER = {
  compress: {
    reduce_vars: true,
    reduce_funcs: true,
    inline: true,
    properties: true,
    hoist_props: true,
    comparisons: true,
    join_vars: true,
    collapse_vars: true,
    passes: 2,
  },
  output: { ecma: 2017, ascii_only: false },
}

/**
 * Loaders of our own: Taro compiles them as it reads this file, which imports them, and webpack then
 * finds them among what is loaded.
 */
const LEAN_TARO = path.join(__dirname, 'leanTaro.ts')
const LEAN_ZOD = path.join(__dirname, 'leanZod.ts')

const WEAPP_PLUGINS: PluginItem[] = [
  path.join(__dirname, 'leanTemplates.ts'),
  [
    '@tarojs/plugin-inject',
    {
      components: accessibleComponents(),
      // A view that stops touches (`catchMove`) stands in no other one: 15 levels of it were 16 KB.
      nestElements: { 'catch-view': 1 },
    },
  ],
]

/** Beside the last build, which stands until this one is done; `buildApp.ts` puts it in its place. */
const OUTPUT = `dist/.building/${process.env.TARO_ENV ?? 'weapp'}`

const config: UserConfigExport<'webpack5'> = {
  projectName: 'veterans-service-station',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: OUTPUT,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // On H5 webpack cannot store what Taro's component loader makes, and warns each time. For weapp a build from the
  // cache leaves out modules that Taro moves into a subpackage: pages that use them do not open.
  cache: { enable: false },
  terser: { enable: true, config: TERSER },
  alias: { '@contract': path.join(ROOT, 'types') },
  defineConstants: { CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? '') },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [{ from: 'src/sitemap.json', to: `${OUTPUT}/sitemap.json` }]
        : [],
    options: {},
  },
  plugins: process.env.TARO_ENV === 'weapp' ? WEAPP_PLUGINS : [],
  mini: {
    compile: { include: COMPILE_TOO },
    optimizeMainPackage: { enable: true },
    postcss: REAL_PX,
    // React sets no HTML: the parser for it stays away, 10 KB.
    runtime: { enableInnerHTML: false },
    webpackChain(chain, webpack) {
      chain.module.rule('leanZod').test(ZOD_SCHEMAS).enforce('pre').use('leanZod').loader(LEAN_ZOD)
      chain.module.rule('leanTaro').test(TARO_ENTRY).use('leanTaro').loader(LEAN_TARO)
      // The modules are ES2018 as `browserslist` has it; Taro wraps them for ES5, which is longer.
      chain.set('target', ['web', 'es2018'])
      chain.plugin('missingGlobals').use(webpack.ProvidePlugin, [
        {
          globalThis: path.join(ROOT, 'config/globalThis.js'),
          AbortController: path.join(ROOT, 'config/abortController.js'),
        },
      ])
    },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.module.rule('leanZod').test(ZOD_SCHEMAS).enforce('pre').use('leanZod').loader(LEAN_ZOD)
      // Each page is a chunk; without this each would carry zod, the cache and the components again.
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: {
              shared: {
                name: 'shared',
                chunks: 'async',
                minChunks: 2,
                priority: 30,
                enforce: true,
              },
            },
          },
        },
      })
    },
    compile: { include: COMPILE_TOO },
    postcss: { ...REAL_PX, autoprefixer: { enable: true } },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
}

export default defineConfig<'webpack5'>(config)
