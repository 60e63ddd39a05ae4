import type { PersonFile } from '@contract/people/personViews'
import { useState } from 'react'
import { Cell } from '../../ui/Cell'
import { EndSheet } from './EndSheet'
import { ReopenSheet } from './ReopenSheet'

/** Ends a file that need not be kept up any more, or takes an ended one up again. */
export function EndCell({ stationId, file }: { stationId: string; file: PersonFile }) {
  const [isOpen, setOpen] = useState(false)
  const asked = { stationId, file, onClose: () => setOpen(false) }
  if (file.ended) {
    return (
      <>
        <Cell
          icon="document"
          title="重新打开这份档案"
          note="搬回来了，或者结束错了"
          onTap={() => setOpen(true)}
        />
        {isOpen && <ReopenSheet {...asked} />}
      </>
    )
  }
  return (
    <>
      <Cell
        icon="x"
        title="结束这份档案"
        note="去世了、迁走了，或者建错了"
        onTap={() => setOpen(true)}
      />
      {isOpen && <EndSheet {...asked} />}
    </>
  )
}
