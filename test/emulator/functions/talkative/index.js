exports.main = async (event) => {
  if (event.raw) {
    process.stdout.write('written directly\n')
    // The stream reaches the host a moment later than a message.
    await new Promise((resolve) => setTimeout(resolve, 50))
    return
  }
  console.warn('careful:', { count: 2 })
  console.error('wrong')
  console.debug('detail')
  console.info('known')
  for (let line = 0; line < 1000; line++) console.log('x'.repeat(1000))
}
