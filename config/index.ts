import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IPostcssOption } from '@tarojs/taro/types/compile'
import { accessibleComponents } from './accessibleComponents'

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
 * Taro leaves most of terser's savings off; these bring the main package under 600 KB. Chinese stays
 * as it is: escaped, each character would be six bytes instead of three.
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
  // On H5 webpack cannot store what Taro's component loader makes, and warns each time.
  cache: { enable: process.env.TARO_ENV === 'weapp' },
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
  plugins:
    process.env.TARO_ENV === 'weapp'
      ? [['@tarojs/plugin-inject', { components: accessibleComponents() }]]
      : [],
  mini: {
    compile: { include: COMPILE_TOO },
    optimizeMainPackage: { enable: true },
    postcss: REAL_PX,
    webpackChain(chain, webpack) {
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
