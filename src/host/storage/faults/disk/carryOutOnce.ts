import { statSync } from 'node:fs'
import { toErrorData } from '../../../../errors/SaysoError.ts'
import { chainForTests } from '../../../../execution/chainForTests.ts'
import { createExecutor } from '../../../../execution/createExecutor.ts'
import { recover } from '../../../../execution/recover.ts'
import type { Receipt } from '../../../../model/Receipt.ts'
import { createSigner } from '../../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../../wallet/planForTests.ts'
import { openJournal } from '../../openJournal.ts'

/**
 * Opens a journal, takes up what is left in it and carries out one plan, on a disk that fails; then says what a person was
 * told, and what was sent.
 */
const [path = ''] = process.argv.slice(2)
const vault = plainVault()
const chain = chainForTests()
const signer = createSigner(vault)
let signatures = 0
let error = null
let receipt: Receipt | null = null
let walBytes = 0
try {
  const journal = await openJournal({ path })
  const ports = { chain, journal, pause: async () => {}, signal: new AbortController().signal }
  await recover(ports)
  const executor = createExecutor({
    ...ports,
    replace: signer.replace,
    sign: (...asked) => {
      signatures += 1
      return signer.sign(...asked)
    },
  })
  receipt = await executor.start(approvedFor(planFor(vault.account)), async () => []).receipt
  walBytes = statSync(`${path}-wal`).size
  await journal.close()
} catch (thrown) {
  error = toErrorData(thrown)
}
const told = receipt === null ? null : { status: receipt.status, sentence: receipt.sentence }
process.stdout.write(JSON.stringify({ error, told, signatures, walBytes, sent: [...chain.signedBytesSeen] }))
process.exit(0)
