import { PERSON_PARTS } from '@contract/people/personFile'
import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import type { ComparedPart } from './comparison'
import type { Way } from './ways'

export interface PartChoiceProps {
  compared: ComparedPart
  /** Undefined while nothing is chosen. */
  chosen: Way | undefined
  /** What is wrong with the part as it would become. */
  wrong: string | undefined
  onChoose: (way: Way) => void
}

/** What one part of the kept file becomes, where there is more than one way. */
export function PartChoice({ compared, chosen, wrong, onChoose }: PartChoiceProps) {
  const { part, ways, tooMany, isUnserved } = compared
  const { label } = PERSON_PARTS[part]
  return (
    <View className="field-group" id={fieldId(part)}>
      <Heading title={label} />
      {tooMany.map(({ path, label: list, count, max }) => (
        <Notice
          key={path}
          tone="amber"
          title={`${list}合起来有${count}个，最多写${max}个`}
          note="只能留一份的，请选一种。没留下的要写，先在档案里改好再并。"
        />
      ))}
      {isUnserved && (
        <Notice
          tone="amber"
          title="并进来的那一份，住的那一户已经不由本站服务了"
          note="那一户的住处不取过来。要取，先把那一户改回来再并。"
        />
      )}
      {wrong !== undefined && <Notice tone="red" title={wrong} />}
      <Choices label={`${label}写成怎样`}>
        {ways.map(({ way, text }) => (
          <Choice
            key={way}
            title={text || '空着'}
            note={wayText(way, compared)}
            selected={way === chosen}
            onTap={() => onChoose(way)}
          />
        ))}
      </Choices>
    </View>
  )
}

function wayText(way: Way, { part, isDisputed, tooMany }: ComparedPart): string {
  // A part that is nothing but a list has nothing else to combine.
  const isList = tooMany.some(({ path }) => path === part)
  const lists = tooMany.map(({ label }) => label).join('、')
  switch (way) {
    case 'leave':
      return '只要留下的这一份'
    case 'take':
      return '合起来，不一样的用并进来的'
    case 'combineShort':
      return isList ? '只要留下的这一份' : `${lists}只要留下的，别的合起来`
    case 'takeShort':
      return isList ? '只要并进来的那一份' : `${lists}和不一样的用并进来的，别的合起来`
    case 'combine':
      return isDisputed ? '合起来，不一样的用留下的' : '两份合起来'
  }
}
