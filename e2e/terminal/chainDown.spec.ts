import { firstBlock } from '../chain/book.ts'
import { chainProcess } from '../chain/runningChain.ts'
import { readJournal } from './journal.ts'
import { whenSeen } from './kills.ts'
import { sentenceOf } from './stages.ts'
import { parseEnded } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const swap = 'swap 100 USDC for DAI'

/** Another amount: what the first plan was allowed to spend is then taken back first. */
const next = 'swap 120 USDC for DAI'

/** When the chain's process is killed. */
const sights = ['verdict', 'approval', 'step 0 signed', 'step 0 mined', 'step 1 sent']

for (const sight of sights) {
  // In each run the two where the most is under way.
  const tag = sight.startsWith('step 0') ? [] : ['@long']
  test(`a chain that is killed at “${sight}”: one clear sentence, and after a restart nothing happens twice`, {
    tag,
  }, async ({ terminal }) => {
    const account = accountOf((await terminal.sayJson(['show my portfolio'])).stages)
    const run = terminal.start([swap], { yes: true, flags: ['--json'] })
    whenSeen(run, sight, () => process.kill(chainProcess(terminal.profile), 'SIGKILL'))
    const said = parseEnded(await run.ended)
    expect(said.status, JSON.stringify(said.stages.at(-1))).toBe(4)
    expect(sentenceOf(said.stages.at(-1))).not.toMatch(/inside Sayso/)
    expect(sentenceOf(said.stages.at(-1))).toMatch(/^[A-Z][^\n{}]{20,300}\.$/)

    const after = await terminal.sayJson(['show history', next], { yes: true })
    expect(after.status, sentenceOf(after.stages.at(-1))).toBe(0)
    const journal = readJournal(terminal.profile)
    await terminal.onChain(async (chain) => {
      const sent = await chain.sentBy(account, firstBlock)
      expect(sent.map(({ nonce }) => nonce)).toEqual(sent.map((_, at) => at))
      expect(sent.filter(({ hash }) => !journal.signed.includes(hash))).toEqual([])
      const swaps = sent.filter(({ input }) => !input.startsWith('0x095ea7b3')).length
      expect(await chain.balance('USDC', account)).toBe(
        practiceMoney.USDC - (swaps === 2 ? 220_000_000n : 120_000_000n),
      )
      expect([...journal.mined].sort()).toEqual(sent.map(({ hash }) => hash).sort())
      expect(journal.ends.get(swap) ?? 'never approved').toMatch(
        swaps === 2 ? /^done$/ : /^(failed|interrupted|never approved)$/,
      )
      expect(await chain.allowances(account)).toEqual([])
    })
  })
}
