import type { ComparedFile } from '@contract/people/comparedFiles'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { personFileUrl } from '../links'

export interface MarkedNumbersProps {
  stationId: string
  /** The file that stays, and the one that goes into it. */
  files: readonly [ComparedFile, ComparedFile]
}

/** Says what the mark behind a masked number means, and leads to where the whole one is shown. */
export function MarkedNumbers({ stationId, files }: MarkedNumbersProps) {
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
