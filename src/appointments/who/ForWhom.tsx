import {
  RELATION_KEYS,
  RELATION_OF_KINSHIP,
  RELATIONS,
  type Relation,
} from '@contract/appointments/appointmentTerms'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { relationOf } from './bookingForm'
import type { Booking } from './useBooking'

/** For whom: oneself and everybody whose file one is tied to, by name; all others folded beneath. */
export function ForWhom({ booking }: { booking: Booking }) {
  const { ties, tie, draft } = booking
  const { form, change } = draft
  const [self, ...others] = RELATION_KEYS
  const typed = tie === undefined ? relationOf(form) : undefined
  const choice = (relation: Relation) => (
    <Choice
      key={relation}
      title={RELATIONS[relation].label}
      selected={relation === typed}
      onTap={() => change({ relation, personId: '', ...(tie && FRESH) })}
    />
  )
  const isOther = typed !== undefined && typed !== 'self'
  return (
    <Choices label="给谁约">
      {!ties.some(({ as }) => as === 'self') && choice(self)}
      {ties.map((each) => (
        <Choice
          key={each.personId}
          title={each.name}
          note={relationText(each)}
          selected={each === tie}
          onTap={() => each !== tie && change({ ...pickOf(each), ...FRESH })}
        />
      ))}
      {isOther && choice(typed)}
      <Expander
        key={`not ${typed}`}
        title={isOther ? '换一个人' : ties.length === 0 ? '给别人约' : '给别的人约'}
        icon="people"
      >
        {others.filter((key) => key !== typed).map(choice)}
      </Expander>
    </Choices>
  )
}

/** What was typed beside one file is not meant for the next. */
const FRESH = { filePhone: '', address: '' }

function pickOf({ personId }: OwnBinding) {
  return { personId, relation: 'self' }
}

/** 我自己; 父母, as the kinship says. */
function relationText({ as, kinship }: OwnBinding): string {
  if (as === 'self') return RELATIONS.self.label
  return RELATIONS[kinship === undefined ? 'relative' : RELATION_OF_KINSHIP[kinship]].label
}
