import type { StationChoice } from '@contract/stations/stationShapes'
import { stationName } from '@contract/stations/stationTerms'
import { busyText } from '../../cloud/busyText'
import { Refusal } from '../../cloud/Refusal'
import { useOnline } from '../../cloud/useOnline'
import { openStationChoice } from '../../stations/openStationChoice'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { actionInstead } from '../bindAction'
import { NoNet } from '../NoNet'
import { OwnNameField } from '../OwnNameField'
import { PhoneNumberButton } from './PhoneNumberButton'
import { useBindByPhone } from './useBindByPhone'

export interface PhoneFormProps {
  station: StationChoice
  /** With the id of the file. */
  onBound: (personId: string) => void
}

/** The name; the number comes by WeChat's own button, which asks once more. */
export function PhoneForm({ station, onBound }: PhoneFormProps) {
  const { stationId, dutyPhone } = station
  const online = useOnline()
  const { name, nameIssue, setName, write, ...binding } = useBindByPhone(stationId, onBound)
  const instead = actionInstead(write, { phone: dutyPhone })

  function chooseAnother(): void {
    write.reset()
    openStationChoice()
  }

  return (
    <Screen>
      {!online && <NoNet />}
      <Heading level={1} title="您是哪一位？" />
      <Cell
        icon="pin"
        title={stationName(station)}
        note="您的档案在这个站"
        action={{ title: '换一个', onTap: chooseAnother }}
      />
      <OwnNameField value={name} error={nameIssue} onChange={setName} />
      <Refusal title="还没绑上" error={write.error} />
      {instead ? (
        <Button kind="primary" {...instead} />
      ) : (
        <PhoneNumberButton
          loading={busyText(write)}
          disabledReason={online ? undefined : '连上网再绑'}
          isReady={binding.isReady}
          onNotReady={binding.showNameIssue}
          onCode={(phoneCode) => void binding.bind(phoneCode)}
        />
      )}
      <PhoneTile title="打电话问" phone={dutyPhone} />
    </Screen>
  )
}
