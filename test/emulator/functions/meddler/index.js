const threads = require('node:worker_threads')

// Tries to speak to the host in the name of its worker.
exports.main = async (event) => {
  const { parentPort } = threads
  if (event.how === 'close') parentPort.close()
  else parentPort.postMessage(event.message)
  await new Promise((resolve) => setTimeout(resolve, 50))
  return { own: true, workerData: threads.workerData ?? null }
}
