// @ts-check
/** @typedef {{ openId: string, name: string, role: string, says: string }} Person */

/** Somebody who is at no station and has booked nothing. @type {Person} */
const GUEST = {
  openId: 'local-guest',
  name: '',
  role: '游客',
  says: '头一回打开，先选服务站。',
}

/** What each person's phone has stored, while another one is looked at. @type {Map<string, [string, string][]>} */
const phones = new Map()
/** Whose phone is in the frame. @type {string | undefined} */
let shown

await start()

async function start() {
  const form = element('people')
  const people = await readPeople(form)
  const named = decodeURIComponent(location.hash.slice(1))
  const first = people.find(({ openId }) => openId === named) ?? people[0] ?? GUEST
  form.append(...people.map((person) => choiceOf(person, person === first)))
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) show(event.target.value, people)
  })
  show(first.openId, people)
}

/** @param {HTMLElement} form @returns {Promise<Person[]>} */
async function readPeople(form) {
  try {
    const reply = await fetch('actors.json', { cache: 'no-store' })
    if (!reply.ok) throw new Error(String(reply.status))
    /** @type {Person[]} */
    const people = await reply.json()
    return people.some(({ role }) => role === GUEST.role) ? people : [GUEST, ...people]
  } catch {
    const missing = document.createElement('p')
    missing.className = 'missing'
    missing.textContent = '没读到人物名单，先当游客看。请重新运行 npm start。'
    form.append(missing)
    return [GUEST]
  }
}

/** One radio with its words; the browser brings the keys of a radio group. @param {Person} person @param {boolean} checked */
function choiceOf({ openId, name, role, says }, checked) {
  const label = document.createElement('label')
  label.className = 'person'
  const radio = document.createElement('input')
  Object.assign(radio, { type: 'radio', name: 'person', value: openId, checked })
  const words = document.createElement('span')
  words.append(span('role', role), name === '' ? '' : span('name', name), span('says', says))
  label.append(radio, words)
  return label
}

/** @param {string} className @param {string} text */
function span(className, text) {
  const made = document.createElement('span')
  made.className = className
  made.textContent = text
  return made
}

/**
 * Puts that person's phone into the frame. All phones here share one storage, the browser's: it is
 * taken away with its owner, so that nobody finds what another has left.
 * @param {string} openId @param {Person[]} people
 */
function show(openId, people) {
  const place = element('phone')
  // Gone first: a page that still runs would go on writing.
  place.replaceChildren()
  if (shown !== undefined && shown !== openId) {
    phones.set(shown, Object.entries(localStorage))
    localStorage.clear()
    sessionStorage.clear()
    for (const [name, value] of phones.get(openId) ?? []) localStorage.setItem(name, value)
  }
  shown = openId
  history.replaceState(null, '', `#${encodeURIComponent(openId)}`)
  const person = people.find((each) => each.openId === openId)
  const frame = document.createElement('iframe')
  frame.title = `${person?.role ?? ''}${person?.name ?? ''}的手机`
  frame.src = `/app/?as=${encodeURIComponent(openId)}#/pages/home/home`
  place.append(frame)
}

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}.`)
  return found
}
