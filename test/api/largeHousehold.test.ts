import { bindByCard } from '@contract/bindings'
import { peopleOfHousehold } from '@contract/people'
import type { PersonRow } from '@contract/people/personViews'
import { CLERK, STATION_ID } from '../world/actors'
import { addToFile, addWithCard, byCardInput, type OnFile, stranger } from '../world/binding'
import { call } from '../world/cloud'
import { startWorld, type World } from '../world/startWorld'

/** A home for the old has one card, and more people than any page or search holds. */
const MANY = 60

let world: World
let card: Awaited<ReturnType<typeof addWithCard>>
let people: OnFile[]

beforeAll(async () => {
  world = await startWorld()
  card = await addWithCard(world)
  people = []
  for (let n = 0; n < MANY; n++) {
    const name = n % 2 === 0 ? '买买提·阿卜杜拉' : '周建军'
    people.push(await addToFile(world, { name }, card.householdId))
  }
})
afterAll(() => world.end())

test('everybody is shown, page by page, each once', async () => {
  const shown: PersonRow[] = []
  let after: string | undefined
  do {
    const asked = { stationId: STATION_ID, householdId: card.householdId, after }
    const page = await call(world, CLERK.openId, peopleOfHousehold, asked)
    shown.push(...page.people)
    after = page.next
  } while (after !== undefined)
  const ids = shown.map(({ personId }) => personId)
  expect(ids).toHaveLength(MANY)
  expect(new Set(ids)).toEqual(new Set(people.map(({ personId }) => personId)))
})

test('each binds by the card, however the name is written, and an index serves the search', async () => {
  for (const person of people.slice(-11)) {
    const typed = { ...person, name: person.name.replace('·', ' ') }
    const output = await call(world, stranger(), bindByCard, byCardInput(card, typed))
    expect(output).toEqual({ personId: person.personId })
    const [last] = world.calls.list({ functionName: 'bindings', limit: 1 })
    expect(last?.unindexedQueries).toEqual([])
  }
})
