/** The state that a screen reader is told, as `src/ui/accessible.ts` names it. */
const ARIA = [
  'role',
  'label',
  'hidden',
  'checked',
  'selected',
  'expanded',
  'disabled',
  'busy',
  'invalid',
  'modal',
  'live',
  'level',
  'describedby',
] as const

/** What `src/ui` is made of; every other component would only lengthen the templates. */
const COMPONENTS = ['View', 'Input', 'Textarea'] as const

/**
 * Attributes for Taro's weapp templates, which emit no `aria-*` by themselves: for each component
 * `aria-label` from the property `ariaLabel`, and so on; nothing after a name says just that.
 */
export function accessibleComponents(): Record<string, Record<string, string>> {
  const attributes = Object.fromEntries(ARIA.map((name) => [`aria-${name}`, '']))
  return Object.fromEntries(COMPONENTS.map((component) => [component, attributes]))
}
