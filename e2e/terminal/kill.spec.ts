import { readJournal } from './journal.ts'
import { momentsOf, nameOf, Victim, whenSeen } from './kills.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

/**
 * `kill -9` between approval and receipt. A seeded sample runs with the other stories; the whole of it by
 *
 *     SAYSO_KILLS=200 npx playwright test e2e/terminal/kill.spec.ts
 *
 * and another sample by another SAYSO_SEED. Kills share a profile four at a time, so that a journal is recovered that was
 * recovered before.
 */
const kills = Number(process.env.SAYSO_KILLS ?? (process.env.SAYSO_LONG_STORIES === undefined ? 4 : 12))
const seed = Number(process.env.SAYSO_SEED ?? 1)
const perProfile = 4

const moments = momentsOf(seed, kills)

test.describe.configure({ mode: 'parallel' })

for (let first = 0; first < moments.length; first += perProfile) {
  const mine = moments.slice(first, first + perProfile)
  test(`kill -9, seed ${seed}, ${first + 1} to ${first + mine.length}: nothing twice, nothing forgotten, the history true`, async ({
    terminal,
  }, info) => {
    test.setTimeout(180_000)
    const victim = new Victim(terminal)
    for (const moment of mine) {
      const name = nameOf(moment)
      await test.step(name, async () => {
        const became = await victim.killAt(moment)
        info.annotations.push({ type: name, description: became })
        if (process.env.SAYSO_KILLS !== undefined) console.log(`${name}: ${became}`)
      })
    }
  })
}

test('a first start that is killed on the way is made good by the next: the practice money comes once', async ({
  terminal,
}) => {
  for (const milliseconds of [450, 650, 800]) {
    const run = terminal.start(['show my portfolio'])
    setTimeout(run.kill, milliseconds)
    await run.ended
  }
  const said = await terminal.sayJson(['show my portfolio'])
  expect(said.status).toBe(0)
  const account = accountOf(said.stages)
  await terminal.onChain(async (chain) => {
    expect(await chain.ether(account)).toBe(practiceMoney.ETH)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC)
  })
})

test('a plan whose last block the chain has thrown away still gets its end', async ({ terminal }) => {
  const swap = 'swap 100 USDC for DAI'
  const run = terminal.start([swap], { yes: true, flags: ['--json'] })
  whenSeen(run, 'step 1 sent', run.kill)
  await run.ended
  // Each start of a practice chain adds a block, and it remembers balances only since it was started.
  for (let start = 0; start < 2; start += 1) await terminal.onChain(async () => {})
  const after = await terminal.sayJson(['show history'])
  expect(after.status).toBe(0)
  expect(readJournal(terminal.profile).ends.get(swap)).toBe('done')
  await terminal.onChain(async (chain) => {
    expect(await chain.balance('USDC', accountOf(after.stages))).toBe(practiceMoney.USDC - 100_000_000n)
  })
})

test('what was interrupted after its approval can be said again, word for word', async ({ terminal }) => {
  const swap = 'swap 100 USDC for DAI'
  const run = terminal.start([swap], { yes: true, flags: ['--json'] })
  whenSeen(run, 'step 0 mined', run.kill)
  await run.ended
  const again = await terminal.sayJson([swap], { yes: true })
  expect(again.status).toBe(0)
  await terminal.onChain(async (chain) => {
    const account = accountOf(again.stages)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - 100_000_000n)
    expect(await chain.allowances(account)).toEqual([])
  })
})
