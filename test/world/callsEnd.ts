import type { LocalCloud } from '../../emulator/startLocalCloud'

/** Waits until what was asked last is answered, though nobody hears it any more. */
export async function callsEnd({ calls }: Pick<LocalCloud, 'calls'>): Promise<void> {
  const isRunning = () => calls.list({}).some(({ durationMs }) => durationMs === undefined)
  while (isRunning()) await new Promise((resolve) => setTimeout(resolve, 10))
}
