import type { OwnBinding } from '@contract/bindings/bindingShapes'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Expander } from '../../ui/Expander'
import { startBindingUrl } from '../links'
import { EndOwnSheet } from './EndOwnSheet'

/** Seldom asked for, and so folded: one more file, or one no longer. */
export function MoreOrLess({ bindings }: { bindings: readonly OwnBinding[] }) {
  const [leaving, setLeaving] = useState<OwnBinding>()
  return (
    <>
      <Expander title="再绑一份，或者解除绑定">
        <Button icon="plus" title="再绑一份档案" onTap={startBinding} />
        {bindings.map((binding) => (
          <Button
            key={binding.personId}
            kind="danger"
            title={bindings.length === 1 ? '解除绑定' : `解除${binding.name}的绑定`}
            label={`解除绑定，${binding.name}`}
            onTap={() => setLeaving(binding)}
          />
        ))}
      </Expander>
      {leaving && <EndOwnSheet binding={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}

/** Where it begins. */
export function startBinding(): void {
  void Taro.navigateTo({ url: startBindingUrl() })
}
