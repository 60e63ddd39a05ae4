import { useState } from 'react'
import { useChosenStation } from '../../stations/chosenStation'
import { Screen } from '../../ui/Screen'
import { TextSizeSheet } from '../TextSizeSheet'
import { useTabs } from '../useTabs'
import { StationFront } from './StationFront'
import { Welcome } from './Welcome'

/** The station's front: what is next, what can be done here, whom to call. */
export default function Home() {
  const station = useChosenStation()
  const [choosesSize, setChoosesSize] = useState(false)
  const tab = useTabs('home')
  const changeSize = () => setChoosesSize(true)
  return (
    <Screen tab={tab}>
      {station ? (
        <StationFront key={station.stationId} station={station} onTextSize={changeSize} />
      ) : (
        <Welcome onTextSize={changeSize} />
      )}
      {choosesSize && <TextSizeSheet onClose={() => setChoosesSize(false)} />}
    </Screen>
  )
}
