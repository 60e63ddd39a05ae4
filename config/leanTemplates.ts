import type { IPluginContext } from '@tarojs/service'
import type { Compiler } from 'webpack'

/** Taro writes templates for these into every app; those that are imported it finds by itself. */
const UNASKED = ['scroll-view', 'text', 'static-text', 'image', 'static-image']

/** They have a second template for where nothing listens, which Taro does not find by itself. */
const WITH_STATIC = ['text', 'image']

/**
 * A Taro plugin: base.wxml holds templates for the components that are used, and no others: 21 KB.
 * @throws Error when Taro no longer says which components it writes.
 */
export default function leanTemplates(ctx: IPluginContext): void {
  ctx.modifyWebpackChain(({ chain, data }) => {
    const components = data?.componentConfig?.includes
    if (!components) throw new Error('config/leanTemplates.ts: Taro hands over no components.')
    for (const name of UNASKED) components.delete(name)
    chain.plugin('leanTemplates').use(AddStatic, [components])
  })
}

class AddStatic {
  constructor(readonly components: Set<string>) {}

  apply(compiler: Compiler): void {
    // Taro has read the imports by then, and writes the templates in this stage.
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL - 1
    compiler.hooks.thisCompilation.tap('leanTemplates', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'leanTemplates', stage }, () => {
        for (const name of WITH_STATIC) {
          if (this.components.has(name)) this.components.add(`static-${name}`)
        }
      })
    })
  }
}
