import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * A signer that kills itself at one moment of its work with the disk: `node killedSigner.ts FOLDER MOMENT`. It opens the
 * wallets, has one plan signed that is sound, and says what it signed only after that is released. Moments count the calls
 * that write, sync, rename or cut, from the first one after everything is open; a write is done by half before it ends.
 */
const [folder = '', moment = '0'] = process.argv.slice(2)
const killAt = Number(moment)
let armed = false
let calls = 0
const names: string[] = []

/** Whether this very call is the one that is not survived. */
function isMoment(name: string): boolean {
  if (!armed) return false
  names.push(name)
  calls += 1
  return calls === killAt
}

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  // The signal comes at once; nothing may happen until it does.
  for (;;);
}

const { writeSync, fsyncSync, renameSync, writeFileSync } = fs
Object.assign(fs, {
  writeSync: (file: number, bytes: Uint8Array, offset: number) => {
    if (isMoment('write')) {
      writeSync(file, bytes, offset, Math.floor((bytes.length - offset) / 2))
      die()
    }
    return writeSync(file, bytes, offset)
  },
  fsyncSync: (file: number) => {
    if (isMoment('sync')) die()
    fsyncSync(file)
  },
  renameSync: (from: string, to: string) => {
    if (isMoment('rename')) die()
    renameSync(from, to)
  },
  writeFileSync: (...words: Parameters<typeof writeFileSync>) => {
    if (isMoment('write a file')) die()
    writeFileSync(...words)
  },
})
syncBuiltinESMExports()

const { openWallets } = await import('../openWallets.ts')
const { approvedFor, planFor } = await import('../../../wallet/planForTests.ts')

const wallets = await openWallets(folder)
const plan = planFor(wallets.account, { steps: 1 })
const planId = `plan-${process.pid}`
// Reads what there is: making the file is not what is looked at here.
wallets.books.practice.view()
armed = true
const terms = {
  nonce: 0,
  maxFeePerGas: 1n,
  maxPriorityFeePerGas: 1n,
  chainTime: 1_000n,
  receipts: [],
  measured: new Map<string, bigint>(),
}
const signed = await wallets.signing.sign(approvedFor(plan, { planId }), 0, terms)
if (isMoment('released')) die()
armed = false
process.stdout.write(JSON.stringify({ planId, hash: signed.hash, names }))
process.exit(0)
