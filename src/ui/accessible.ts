/** What a screen reader is told about one View, in words common to both targets. */
export interface Accessibility {
  role?: string | undefined
  label?: string | undefined
  /** True hides a decoration; false says nothing. */
  hidden?: boolean | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  busy?: boolean | undefined
  invalid?: boolean | undefined
  modal?: boolean | undefined
  /** Read out when it changes: `polite` waits for a pause. */
  live?: 'polite' | 'assertive' | undefined
  /** Level of a heading, 1 to 3. */
  level?: number | undefined
  /** Id of the element that says more. */
  describedBy?: string | undefined
}

/** What goes without saying when it is not so. */
const QUIET_WHEN_FALSE = new Set(['hidden', 'disabled', 'busy', 'invalid', 'modal'])

/**
 * Attributes for a View: `role` and `aria-*` of the DOM on H5, `ariaRole`, `ariaLabel` … on weapp,
 * where the build writes them into the templates.
 */
export function accessible(facts: Accessibility): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [fact, value] of Object.entries(facts)) {
    if (value === undefined || (value === false && QUIET_WHEN_FALSE.has(fact))) continue
    attributes[attributeOf(fact.toLowerCase())] = String(value)
  }
  return attributes
}

function attributeOf(name: string): string {
  if (process.env.TARO_ENV === 'weapp') {
    return `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`
  }
  return name === 'role' ? 'role' : `aria-${name}`
}
