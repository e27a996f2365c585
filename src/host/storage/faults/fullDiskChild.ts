import { toErrorData } from '../../../errors/SaysoError.ts'
import { chainForTests } from '../../../execution/chainForTests.ts'
import { execute } from '../../../execution/execute.ts'
import { createSigner } from '../../../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../../../wallet/planForTests.ts'
import { openJournal } from '../openJournal.ts'

/** Carries out plan after plan until the disk takes no more, then says what its chain took. */
const [path = '', plans = '5000'] = process.argv.slice(2)
const vault = plainVault()
const chain = chainForTests()
const journal = await openJournal({ path })
const { sign } = createSigner(vault)
const ports = {
  chain,
  journal,
  sign,
  checkRest: async () => [],
  pause: async () => {},
  signal: new AbortController().signal,
}
const sentences: string[] = []
let error = null
try {
  for (let number = 0; number < Number(plans); number += 1) {
    const run = execute(approvedFor(planFor(vault.account), { planId: `p${number}` }), ports)
    for (;;) {
      const next = await run.next()
      if (next.done !== true) continue
      if (next.value.status !== 'done') sentences.push(next.value.sentence)
      break
    }
  }
} catch (thrown) {
  error = toErrorData(thrown)
}
process.stdout.write(JSON.stringify({ error, sentences, mined: chain.mined.map(({ hash }) => hash) }))
process.exit(0)
