exports.main = async (event) => {
  if (event.spin) for (;;);
  await new Promise((resolve) => setTimeout(resolve, event.waitMs ?? 60_000))
  return 'done'
}
