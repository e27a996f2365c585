import { openCore } from '../../src/host/openCore.ts'

// `node open.ts PROFILE`: opens the core, says so, and closes it when it is told anything.
const [profile] = process.argv.slice(2)
if (profile === undefined) throw new Error('A profile, please')
const { close } = await openCore({ profile })
console.log('open')
process.stdin.once('data', () => void close().then(() => process.exit()))
