import { openCorrections } from '@contract/people'
import type { Correction } from '@contract/people/personViews'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { PagesView } from '../../cloud/PagesView'
import { from, usePages } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { AnswerSheet } from './AnswerSheet'
import { CorrectionCard } from './CorrectionCard'

/** What people hold to be wrong in their files, the oldest first. `?stationId=` */
export default function Corrections() {
  return (
    <AtStation procedure={openCorrections} keeps="档案都在">
      {({ stationId }) => <Open stationId={stationId} />}
    </AtStation>
  )
}

function Open({ stationId }: { stationId: string }) {
  const phone = useDutyPhone()
  const [answering, setAnswering] = useState<Correction>()
  const pages = usePages({
    key: [openCorrections.name, stationId],
    ask: async (after) => {
      const page = await call(openCorrections, { stationId, ...from(after) })
      return { rows: page.corrections, next: page.next }
    },
  })
  return (
    <Screen staff>
      <Heading level={1} title="等站里看的更正" />
      <PagesView pages={pages} phone={phone} keeps="档案都在" none="都看完了，现在没有等着的。">
        {(corrections) =>
          corrections.map((correction) => (
            <CorrectionCard
              key={correction.correctionId}
              stationId={stationId}
              correction={correction}
              onAnswer={() => setAnswering(correction)}
            />
          ))
        }
      </PagesView>
      {answering && (
        <AnswerSheet
          key={answering.correctionId}
          stationId={stationId}
          correction={answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Screen>
  )
}
