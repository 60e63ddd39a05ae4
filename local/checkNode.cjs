// Plain JavaScript that any Node can read: it runs before everything else.
const needed = [20, 12]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`Node ${needed.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}
