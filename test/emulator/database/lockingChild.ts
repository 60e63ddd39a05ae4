import { lockFolder } from '../../../emulator/database/folderLock'

/** Run as a process of its own: tries to lock the folder when told, and tells how that went. */
process.once('message', () => {
  try {
    lockFolder(process.argv[2] ?? '')
    process.send?.('locked')
  } catch (error) {
    process.send?.(String(error))
  }
  // A lock is held until the process ends.
  process.once('message', () => process.exit(0))
})
process.send?.('ready')
