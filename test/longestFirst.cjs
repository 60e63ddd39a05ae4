const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * What starts first: the two that build the mini-program, one on each core, then what takes long.
 * A fresh clone has no durations to go by, and a short file that takes minutes would run alone in the end.
 */
const ORDER = ['weapp', 'e2e', 'api', 'emulator', 'pages', 'logic']

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const kindOf = (test) => ORDER.indexOf(test.context.config.displayName.name)
    return [...(await super.sort(tests))].sort((a, b) => kindOf(a) - kindOf(b))
  }
}
