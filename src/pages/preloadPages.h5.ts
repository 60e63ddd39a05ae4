/** What Taro's router on H5 knows of a page; `load` begins with a promise of its chunk. */
interface Route {
  load: (context: object, params: object) => readonly unknown[]
}

/** A slow phone shows its first page before the others are fetched, in ms. */
const SETTLED_MS = 1_500

/**
 * Fetches the code of all pages once the first one stands, so that a tap leads on without the net too.
 * What could not be fetched is fetched when the net is back.
 */
export function preloadPages(): void {
  setTimeout(() => void fetchAll(), SETTLED_MS)
}

async function fetchAll(): Promise<void> {
  try {
    for (const { load } of routes()) await load({}, {})[0]
  } catch {
    window.addEventListener('online', () => void fetchAll(), { once: true })
  }
}

function routes(): readonly Route[] {
  const app: unknown = Reflect.get(window, '__taroAppConfig')
  const found: unknown = typeof app === 'object' && app !== null ? Reflect.get(app, 'routes') : []
  return Array.isArray(found) ? (found as Route[]) : []
}
