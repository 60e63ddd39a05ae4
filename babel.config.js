// Read by Taro's webpack runner; tests and cloud functions do not pass through Babel.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, useBuiltIns: false }]],
}
