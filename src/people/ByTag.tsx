import type { Tag } from '@contract/people/personTerms'
import { TAGS } from '@contract/people/personTerms'
import { TAGS_TOLD_FROM, type ToldCounts } from '@contract/people/personViews'
import { keysOf } from '@contract/terms'
import { View } from '@tarojs/components'
import { Cell } from '../ui/Cell'
import { List } from '../ui/List'

export interface ByTagProps {
  /** Undefined where they are kept back, since of few people they would tell who it is. */
  byTag: ToldCounts['byTag']
  /** Leads on to those with the tag; left out where there is no such list. */
  onTap?: ((tag: Tag) => void) | undefined
}

/** How many have each tag, of those that somebody has. */
export function ByTag({ byTag, onTap }: ByTagProps) {
  if (byTag === undefined) {
    return (
      <View className="small">
        {`有的站不到${TAGS_TOLD_FROM}个人，为了不让人猜出是谁，这里不显示各标签有多少人。`}
      </View>
    )
  }
  const tags = keysOf(TAGS).filter((tag) => (byTag[tag] ?? 0) > 0)
  if (tags.length === 0) return null
  return (
    <List label="按标签看">
      {tags.map((tag) => (
        <Cell
          key={tag}
          title={TAGS[tag].label}
          side={`${byTag[tag] ?? 0}人`}
          onTap={onTap && (() => onTap(tag))}
        />
      ))}
    </List>
  )
}
