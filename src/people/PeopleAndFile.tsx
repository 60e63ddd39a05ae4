import type { ReactNode } from 'react'
import { type Beside, useBeside } from '../shell/useBeside'
import { ListAndDetail } from '../ui/ListAndDetail'
import { OneFile } from './file/OneFile'
import { personFileUrl } from './links'

export interface PeopleAndFileProps {
  stationId: string
  /** The list, which opens a file through what it is given. */
  children: (beside: Beside) => ReactNode
}

/** A list of people, and on a wide screen the file of one of them beside. */
export function PeopleAndFile({ stationId, children }: PeopleAndFileProps) {
  const beside = useBeside('personId', (personId) => personFileUrl(stationId, personId))
  return (
    <ListAndDetail
      chosenId={beside.chosenId}
      detail={(personId) => <OneFile stationId={stationId} personId={personId} />}
      hint="点左边的一个人，这里看档案。"
    >
      {children(beside)}
    </ListAndDetail>
  )
}
