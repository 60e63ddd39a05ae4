import {
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  markNoShow,
  moveAppointment,
  moveAtDesk,
} from '../appointments'
import { WAY_KEYS, type Way } from '../matters'
import { instantOf } from '../time'
import {
  ACTORS,
  type Actor,
  type AppointmentAction,
  type AppointmentState,
  availableActions,
  NO_SHOW_AFTER_MINUTES,
  refusalOf,
  STATUS_AFTER,
  type StatusAction,
} from './appointmentActions'
import {
  APPOINTMENT_STATUS_KEYS,
  APPOINTMENT_STATUSES,
  type AppointmentStatus,
} from './appointmentTerms'
import { NO_PLACE } from './noPlace'

const STARTS = instantOf('2026-11-23', '09:00')
const LATE = STARTS + NO_SHOW_AFTER_MINUTES * 60_000

/** The instants on both sides of every boundary. */
const INSTANTS = {
  'the last millisecond of the day before': instantOf('2026-11-23') - 1,
  'the first of the day': instantOf('2026-11-23'),
  'just before it starts': STARTS - 1,
  'as it starts': STARTS,
  'just before a no-show': LATE - 1,
  'fifteen minutes late': LATE,
  'the last millisecond of the day': instantOf('2026-11-24') - 1,
  'the next day': instantOf('2026-11-24'),
} as const
type When = keyof typeof INSTANTS
const WHENS = Object.keys(INSTANTS) as When[]

const STATUS_ACTIONS = Object.keys(STATUS_AFTER) as StatusAction[]
const ACTIONS: AppointmentAction[] = [...STATUS_ACTIONS, 'move']

function appointment(status: AppointmentStatus, way: Way = 'onSite'): AppointmentState {
  return { status, way, startsAt: STARTS }
}

/** One letter an instant, in the order of INSTANTS: what the action answers at each. */
const LETTERS = {
  '.': undefined,
  E: 'TOO_EARLY',
  L: 'TOO_LATE',
  N: 'NOT_OPEN',
  C: 'ALREADY_CANCELLED',
  X: 'NOT_ALLOWED',
} as const

function answers(
  action: AppointmentAction,
  state: AppointmentState,
  actor: Actor,
): (string | undefined)[] {
  return WHENS.map((when) => refusalOf(action, state, actor, INSTANTS[when]))
}

function spelled(letters: string): (string | undefined)[] {
  return [...letters].map((letter) => LETTERS[letter as keyof typeof LETTERS])
}

describe('what the desk may do, at each instant', () => {
  test.each<[AppointmentStatus, AppointmentAction, string]>([
    ['booked', 'checkIn', 'E......N'],
    ['booked', 'complete', 'NNNNNNNN'],
    ['booked', 'markNoShow', 'EEEEE...'],
    ['booked', 'move', '........'],
    ['booked', 'cancel', '........'],
    ['checkedIn', 'checkIn', 'NNNNNNNN'],
    ['checkedIn', 'complete', '........'],
    ['checkedIn', 'markNoShow', 'NNNNNNNN'],
    ['checkedIn', 'move', 'NNNNNNNN'],
    ['checkedIn', 'cancel', '........'],
    ['completed', 'checkIn', 'E......N'],
    ['completed', 'complete', 'NNNNNNNN'],
    ['completed', 'markNoShow', 'NNNNNNNN'],
    ['completed', 'move', 'NNNNNNNN'],
    ['completed', 'cancel', 'NNNNNNNN'],
    ['cancelled', 'checkIn', 'NNNNNNNN'],
    ['cancelled', 'complete', 'NNNNNNNN'],
    ['cancelled', 'markNoShow', 'NNNNNNNN'],
    ['cancelled', 'move', 'CCCCCCCC'],
    ['cancelled', 'cancel', 'CCCCCCCC'],
    ['noShow', 'checkIn', 'E......N'],
    ['noShow', 'complete', 'NNNNNNNN'],
    ['noShow', 'markNoShow', 'NNNNNNNN'],
    ['noShow', 'move', 'NNNNNNNN'],
    ['noShow', 'cancel', 'NNNNNNNN'],
    ['unrecorded', 'checkIn', 'NNNNNNNN'],
    ['unrecorded', 'complete', '........'],
    ['unrecorded', 'markNoShow', '........'],
    ['unrecorded', 'move', 'NNNNNNNN'],
    ['unrecorded', 'cancel', 'NNNNNNNN'],
  ])('%s: %s is %s', (status, action, letters) => {
    expect(answers(action, appointment(status), 'desk')).toEqual(spelled(letters))
  })
})

describe('what may be done by the one who booked, at each instant', () => {
  test.each<[AppointmentStatus, string]>([
    ['booked', '...LLLLL'],
    ['checkedIn', 'NNNNNNNN'],
    ['completed', 'NNNNNNNN'],
    ['cancelled', 'CCCCCCCC'],
    ['noShow', 'NNNNNNNN'],
    ['unrecorded', 'NNNNNNNN'],
  ])('%s: to cancel and to move is %s', (status, letters) => {
    for (const actor of ['booker', 'person'] as const) {
      expect(answers('cancel', appointment(status), actor)).toEqual(spelled(letters))
      expect(answers('move', appointment(status), actor)).toEqual(spelled(letters))
    }
  })

  test('who has ended the tie by which they booked cancels, and moves nothing', () => {
    for (const status of APPOINTMENT_STATUS_KEYS) {
      const [untied, booker] = (['untied', 'booker'] as const).map((actor) =>
        answers('cancel', appointment(status), actor),
      )
      expect(untied).toEqual(booker)
      expect(answers('move', appointment(status), 'untied')).toEqual(spelled('XXXXXXXX'))
    }
  })

  test('all else is for the desk, whatever the status', () => {
    for (const status of APPOINTMENT_STATUS_KEYS) {
      for (const action of ['checkIn', 'complete', 'markNoShow'] as const) {
        expect(answers(action, appointment(status), 'booker')).toEqual(spelled('XXXXXXXX'))
        expect(answers(action, appointment(status), 'person')).toEqual(spelled('XXXXXXXX'))
      }
    }
  })
})

describe('where nobody comes to the station, nobody checks in first', () => {
  test.each<[Way, string]>([
    ['onSite', 'NNNNNNNN'],
    ['homeVisit', 'E.......'],
    ['errand', 'E.......'],
    ['phone', 'E.......'],
  ])('%s: to complete what is booked, or was not met at first, is %s', (way, letters) => {
    for (const status of ['booked', 'noShow'] as const) {
      expect(answers('complete', appointment(status, way), 'desk')).toEqual(spelled(letters))
    }
  })

  test.each<[Way]>([['homeVisit'], ['errand'], ['phone']])(
    '%s: to check in is never open',
    (way) => {
      for (const status of APPOINTMENT_STATUS_KEYS) {
        expect(answers('checkIn', appointment(status, way), 'desk')).toEqual(spelled('NNNNNNNN'))
      }
    },
  )
})

describe('the list of what is open', () => {
  test('agrees with every refusal: each status, way, actor, action and instant', () => {
    for (const [status, way, actor, when] of everyCase()) {
      const open = availableActions(appointment(status, way), actor, INSTANTS[when])
      const notRefused = ACTIONS.filter(
        (action) =>
          refusalOf(action, appointment(status, way), actor, INSTANTS[when]) === undefined,
      )
      expect([...open].sort()).toEqual([...notRefused].sort())
    }
  })

  test('says the most likely first', () => {
    expect(availableActions(appointment('booked'), 'desk', LATE)).toEqual([
      'checkIn',
      'markNoShow',
      'move',
      'cancel',
    ])
    expect(availableActions(appointment('unrecorded'), 'desk', LATE)).toEqual([
      'complete',
      'markNoShow',
    ])
  })

  test('is empty for everybody once an appointment is cancelled, and from the next day on once it is completed', () => {
    for (const [status, way, actor, when] of everyCase()) {
      const over = status === 'cancelled' || (status === 'completed' && when === 'the next day')
      if (!over) continue
      expect(availableActions(appointment(status, way), actor, INSTANTS[when])).toEqual([])
    }
  })

  test('offers nothing but to take back what was completed', () => {
    for (const [, way, actor, when] of everyCase()) {
      const open = availableActions(appointment('completed', way), actor, INSTANTS[when])
      expect(open.filter((action) => action !== 'checkIn')).toEqual([])
    }
  })

  test('never repeats the status that an appointment has', () => {
    for (const [status, way, actor, when] of everyCase()) {
      const open = availableActions(appointment(status, way), actor, INSTANTS[when])
      const leading = STATUS_ACTIONS.filter((action) => open.includes(action))
      expect(leading.map((action) => STATUS_AFTER[action])).not.toContain(status)
    }
  })
})

describe('what an action refuses, the procedures that carry it out name', () => {
  test.each([
    ['booker', 'cancel', cancelAppointment],
    ['person', 'cancel', cancelAppointment],
    ['desk', 'checkIn', checkIn],
    ['desk', 'complete', completeAppointment],
    ['desk', 'markNoShow', markNoShow],
    ['desk', 'cancel', cancelAtDesk],
  ] as const)('%s: %s, all of it and nothing else', (actor, action, { errors }) => {
    const codes = APPOINTMENT_STATUS_KEYS.flatMap((status) =>
      WAY_KEYS.flatMap((way) => answers(action, appointment(status, way), actor)),
    )
    const refused = new Set(codes.filter((code) => code !== undefined))
    expect([...refused].sort()).toEqual([...errors].sort())
  })

  test.each([
    ['booker', moveAppointment],
    ['person', moveAppointment],
    ['desk', moveAtDesk],
  ] as const)(
    '%s: to move, beside that there is no place, or none for an ended file',
    (actor, { errors }) => {
      const codes = APPOINTMENT_STATUS_KEYS.flatMap((status) =>
        answers('move', appointment(status), actor),
      )
      const named: readonly string[] = errors
      const ofPlace: readonly string[] = [...NO_PLACE, 'MOVE_FOR_ENDED_FILE']
      const own = named.filter((code) => !ofPlace.includes(code))
      expect([...new Set(codes.filter((code) => code !== undefined))].sort()).toEqual(own.sort())
      expect(named).toEqual(expect.arrayContaining([...ofPlace]))
    },
  )
})

test('an action leads to a status that has a label', () => {
  expect(STATUS_ACTIONS.map((action) => APPOINTMENT_STATUSES[STATUS_AFTER[action]].label)).toEqual([
    '已到站',
    '办完了',
    '已取消',
    '没有来',
  ])
})

function everyCase(): [AppointmentStatus, Way, Actor, When][] {
  return APPOINTMENT_STATUS_KEYS.flatMap((status) =>
    WAY_KEYS.flatMap((way) =>
      ACTORS.flatMap((actor) =>
        WHENS.map((when): [AppointmentStatus, Way, Actor, When] => [status, way, actor, when]),
      ),
    ),
  )
}
