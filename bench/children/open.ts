import { forkSigner } from '../../src/host/signer/forkSigner.ts'
import { startEarly } from '../../src/host/signer/startEarly.ts'

// `node open.ts PROFILE`: opens the core as the faces do, says so, and closes it when it is told anything.
const [profile] = process.argv.slice(2)
if (profile === undefined) throw new Error('A profile, please')
const { startSigner } = startEarly(forkSigner)
const { openCore } = await import('../../src/host/openCore.ts')
const { close } = await openCore({ profile, startSigner })
console.log('open')
process.stdin.once('data', () => void close().then(() => process.exit()))
