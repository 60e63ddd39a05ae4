exports.main = async () => ({
  now: Date.now(),
  made: new Date().toISOString(),
  given: new Date(0).toISOString(),
  text: Date(),
  sameClass: new Date() instanceof Date && new Date().constructor === Date,
})
