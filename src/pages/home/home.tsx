import { useState } from 'react'
import { useTabs } from '../../shell/useTabs'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { TextSizeSheet } from '../TextSizeSheet'
import { useHomeStation } from '../useHomeStation'
import { StationFront } from './StationFront'
import { Welcome } from './Welcome'

/** The station's front: what is next, what can be done here, whom to call. */
export default function Home() {
  const { station, isLooking } = useHomeStation()
  const [choosesSize, setChoosesSize] = useState(false)
  const tab = useTabs('home')
  const changeSize = () => setChoosesSize(true)
  return (
    <Screen tab={tab}>
      <Front station={station} isLooking={isLooking} onTextSize={changeSize} />
      {choosesSize && <TextSizeSheet onClose={() => setChoosesSize(false)} />}
    </Screen>
  )
}

interface FrontProps extends ReturnType<typeof useHomeStation> {
  onTextSize: () => void
}

function Front({ station, isLooking, onTextSize }: FrontProps) {
  if (station)
    return <StationFront key={station.stationId} station={station} onTextSize={onTextSize} />
  return isLooking ? <Skeleton /> : <Welcome onTextSize={onTextSize} />
}
