exports.main = async () => new Promise((resolve) => setTimeout(resolve, 15_000))
