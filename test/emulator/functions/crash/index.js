exports.main = async (event) => {
  if (event.farewell) console.log(event.farewell)
  if (event.how === 'exit') process.exit(3)
  if (event.how === 'throw') throw new TypeError(event.text ?? 'thrown on purpose')
  if (event.how === 'uncaught') {
    setTimeout(() => {
      throw new Error('nobody catches this')
    }, 1)
    await new Promise(() => {})
  }
  if (event.how === 'memory') {
    const held = []
    for (;;) held.push(new Array(1e5).fill(held.length))
  }
  return 'survived'
}
