import type { PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import Taro from '@tarojs/taro'
import { Button } from '../../ui/Button'
import { editPartUrl } from '../links'
import { PartSection } from '../PartSection'

/** The parts after the first, which stands open at the head, in the order of reading. */
export function FileParts({ stationId, file }: { stationId: string; file: PersonFile }) {
  const change = (part: PartName) => () =>
    void Taro.navigateTo({ url: editPartUrl(stationId, file.personId, part) })
  const folded = file.sees
    .filter((part) => part !== 'identity')
    .map((part) => (
      <PartSection
        key={part}
        part={part}
        parts={file.parts}
        stationId={stationId}
        action={
          file.edits.includes(part) ? { title: '改这一部分', onTap: change(part) } : undefined
        }
      />
    ))
  return (
    <>
      {folded}
      {file.ended && file.edits.includes('identity') && (
        <Button title="改基本情况" onTap={change('identity')} />
      )}
    </>
  )
}
