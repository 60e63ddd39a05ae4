exports.main = async () => ({
  ...process.env,
  hour: new Date(0).toTimeString().slice(0, 2),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
})
