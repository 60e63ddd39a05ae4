// WeChat has none, and react-query waits for ever without one. Enough for a request that is let go.
module.exports = class AbortController {
  constructor() {
    const listeners = new Set()
    this.signal = {
      aborted: false,
      reason: undefined,
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
    }
    this.abort = (reason) => {
      if (this.signal.aborted) return
      this.signal.aborted = true
      this.signal.reason = reason
      for (const listener of listeners) listener()
    }
  }
}
