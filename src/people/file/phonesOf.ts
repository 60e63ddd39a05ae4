import type { PersonFile } from '@contract/people/personViews'

export interface PhoneOf {
  /** Who answers. */
  title: string
  phone: string
}

/** The numbers of a file, masked or whole as it shows them: the person's own, then the family's; of who died only these. */
export function phonesOf({
  name,
  parts,
  ended,
}: Pick<PersonFile, 'name' | 'parts' | 'ended'>): PhoneOf[] {
  const { identity, family } = parts
  const own = [
    { title: name, phone: identity?.phone },
    { title: `${name}（另一个）`, phone: identity?.secondPhone },
  ]
  return [
    ...(ended?.reason === 'died' ? [] : own),
    ...(family?.relatives ?? []).map((relative) => ({
      title: relative.name,
      phone: relative.phone,
    })),
  ].flatMap(({ title, phone }) => (phone === undefined ? [] : [{ title, phone }]))
}
