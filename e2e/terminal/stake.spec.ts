import { book } from '../chain/book.ts'
import { sentenceOf } from './stages.ts'
import { stagesOf, theStage } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test } from './test.ts'

const ether = 10n ** 18n
/** Three transactions of gas, and what rounding keeps. */
const little = 10n ** 15n

test('ether is staked, asked back, waits its days in the queue, and comes home', async ({ terminal }) => {
  const staked = await terminal.sayJson(['stake 1 eth', 'unstake all my eth', 'claim'], { yes: true })
  const account = accountOf(staked.stages)
  expect(stagesOf(staked.stages, 'receipt').map(({ status }) => status)).toEqual(['done', 'done'])
  expect(stagesOf(staked.stages, 'plan')[0]?.notes.join(' ')).toMatch(/Getting ether back takes about 3 days/)
  // Too early: no plan, no transaction, but the day.
  expect(staked.status).toBe(3)
  expect(sentenceOf(staked.stages.at(-1))).toMatch(
    /^Nothing is ready yet: your (1|0\.9{6,}\d*) ETH should be there in about \d+ days?\. Nothing was sent; ask again then\.$/,
  )
  await terminal.onChain(async (chain, hand) => {
    expect(await chain.nonce(account)).toBe(3)
    // What it earned between plan and queue stays: some 10^9 a second.
    expect(await chain.balance(book.staking.token, account)).toBeLessThan(10n ** 11n)
    expect(await chain.ether(account)).toBeLessThanOrEqual(practiceMoney.ETH - ether)
    expect(await chain.allowances(account)).toEqual([])
    await hand.pass(book.staking.waitSeconds + 3_600)
  })

  const claimed = await terminal.sayJson(['claim', 'claim'], { yes: true })
  expect(theStage(claimed.stages, 'receipt').status).toBe('done')
  expect(sentenceOf(claimed.stages.at(-1))).toMatch(/Nothing was sent/)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(4)
    expect(await chain.ether(account)).toBeGreaterThan(practiceMoney.ETH - little)
  })
})
