// Read by Taro's webpack runner; tests and cloud functions do not pass through Babel.
module.exports = {
  // No phone has `document.all`, for which each `?.` would be written twice as long.
  assumptions: { noDocumentAll: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        useBuiltIns: false,
        // As with `bugfixes: true`, which Taro does not hand on: older iPhones err in rare cases of
        // these two alone, so those are rewritten instead of every destructuring and default value.
        exclude: ['transform-destructuring', 'transform-parameters'],
        include: [
          'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
          'bugfix/transform-safari-rest-destructuring-rhs-array',
        ],
      },
    ],
  ],
}
