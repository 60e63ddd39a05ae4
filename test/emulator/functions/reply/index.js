exports.main = (event, _context, callback) => {
  if (event.kind === 'large') return 'x'.repeat(1024 * 1024)
  if (event.kind === 'circular') {
    const loop = {}
    loop.loop = loop
    return loop
  }
  if (event.kind === 'nothing') return Promise.resolve()
  if (event.kind === 'callback') {
    setTimeout(() => callback(null, 'called back'), 1)
    return undefined
  }
  return event.kind
}
