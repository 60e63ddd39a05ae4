let runs = 0

exports.main = async () => {
  runs += 1
  console.log('run', runs)
  return { runs }
}
