import { setTimeout as delay } from 'node:timers/promises'
import { startCloud, until } from './startCloud'

test('a timer fired by hand has no caller, and says which trigger it was', async () => {
  const local = await startCloud()
  try {
    const now = Date.parse('2027-01-01T18:00:00Z')
    local.cloud.clock.freeze(now)
    const { status, body } = await local.post('/control/timers/whoami/nightly', {})
    expect(status).toBe(200)
    expect(body).toMatchObject({
      result: {
        trigger: 'timer',
        event: { Type: 'Timer', TriggerName: 'nightly', Time: '2027-01-01T18:00:00.000Z' },
      },
    })
    expect(JSON.stringify(body)).not.toContain('OPENID')
    const { result } = await local.invoke<{ trigger?: string }>('whoami')
    expect(result.trigger).toBeUndefined()
    const unknown = await local.post('/control/timers/whoami/weekly', {})
    expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'TIMER_NOT_FOUND' } } })
  } finally {
    await local.remove()
  }
})

test('a timer fires by itself when the clock passes its time, once for a long jump', async () => {
  const local = await startCloud({ timers: true })
  try {
    local.cloud.clock.advance(40 * 24 * 3600_000)
    const fired = () => local.cloud.calls.list({ functionName: 'whoami' })
    await until(() => fired().length > 0)
    // Two more looks at the clock.
    await delay(1100)
    expect(fired()).toHaveLength(1)
    expect(fired()[0]).toMatchObject({ openid: undefined, error: undefined })
  } finally {
    await local.remove()
  }
})
