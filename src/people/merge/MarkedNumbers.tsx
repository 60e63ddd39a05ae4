import type { ComparedFile } from '@contract/people/comparedFiles'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { personFileUrl } from '../links'
import type { ComparedPart } from './comparison'

/** 199****0001（乙） */
const MARKED = /\*[\dX]+（/

export interface MarkedNumbersProps {
  stationId: string
  parts: readonly ComparedPart[]
  /** The file that stays, and the one that goes into it. */
  files: readonly [ComparedFile, ComparedFile]
}

/**
 * Says what the mark behind a masked number means, and leads to where the whole one is shown; nothing where
 * none has one.
 */
export function MarkedNumbers({ stationId, parts, files }: MarkedNumbersProps) {
  const texts = parts.flatMap(({ ways }) => ways.map(({ text }) => text))
  if (!texts.some((text) => MARKED.test(text))) return null
  const notes = ['留下的这一份', '并进来的那一份']
  return (
    <>
      <Notice
        title="有的号码遮住以后看着一样，其实不一样"
        note="这样的号码后面写着甲、乙。哪个是对的，打开档案看完整的再选。"
      />
      <List label="两份档案">
        {files.map(({ personId, name }, index) => (
          <Cell
            key={personId}
            icon="people"
            title={`${name}的档案`}
            note={notes[index]}
            onTap={() => void Taro.navigateTo({ url: personFileUrl(stationId, personId) })}
          />
        ))}
      </List>
    </>
  )
}
