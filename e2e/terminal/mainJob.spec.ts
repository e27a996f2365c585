import { parseUnits } from 'viem'
import { aTokenOf, book, firstBlock, vaultOf } from '../chain/book.ts'
import { type StageOf, sentenceOf } from './stages.ts'
import { stagesOf, theStage } from './Terminal.ts'
import { accountOf, expect, practiceMoney, test, ungrouped } from './test.ts'

/** A stranger with no code: one that nothing was ever sent to. */
const stranger = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

/** What came of it in tokens that no wallet begins with, in their smallest units: Aave keeps USDC's 6 digits, the others 12. */
function sharesIn({ changes }: StageOf<'receipt'>): readonly bigint[] {
  const digits = (address: string): number => (address === aTokenOf('USDC') ? 6 : 12)
  return changes
    .filter(({ token }) => !(token in practiceMoney))
    .map(({ address, got }) => parseUnits(got, digits(address)))
}

test('1000 USDC go into the safest place with the highest yield, to the unit', async ({ terminal }) => {
  const said = await terminal.sayJson(['Put 1000 USDC into the safest place with the highest yield'], { yes: true })
  expect(said.status).toBe(0)
  const receipt = theStage(said.stages, 'receipt')
  expect(receipt.status).toBe('done')

  const { earning } = theStage(said.stages, 'plan')
  const reasons = new Map(earning?.venues.map(({ name, status, reason }) => [name, ungrouped(`${status}: ${reason}`)]))
  const chosen = earning?.parts.map(({ venue }) => venue)
  expect(chosen).toHaveLength(1)
  expect(reasons.get(chosen?.[0] ?? '')).toMatch(/^chosen: /)
  expect(reasons.get(vaultOf('dream').name)).toMatch(/^turned-down: It claims \d+ USDC, but only \d+ USDC can be seen/)
  expect(reasons.get(vaultOf('thin').name)).toMatch(/^turned-down: Nearly everything in it is lent out: .*get out\.$/)

  const account = accountOf(said.stages)
  await terminal.onChain(async (chain) => {
    const sent = await chain.sentBy(account, firstBlock)
    expect(sent.map(({ hash, status }) => [hash, status])).toEqual(
      receipt.steps.map(({ transaction }) => [transaction, 'success']),
    )
    expect(await chain.nonce(account)).toBe(2)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC - parseUnits('1000', 6))
    const lying = await chain.lying(account)
    expect(lying.map(({ place }) => place)).toEqual(chosen)
    expect(lying[0]?.units).toBeGreaterThanOrEqual(parseUnits('999.999999', 6))
    // On Aave a balance grows with each second: a unit or two of interest may have come since the receipt.
    const [got = 0n, ...others] = sharesIn(receipt)
    expect(others).toEqual([])
    const since = (lying[0]?.shares ?? 0n) - got
    expect(since >= 0n && since < 10n).toBe(true)
    const fees = sent.reduce((sum, { fee }) => sum + fee, 0n)
    expect(parseUnits(receipt.fee.amount, 18)).toBe(fees)
    expect(await chain.ether(account)).toBe(practiceMoney.ETH - fees)
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('a swap, a supply and a withdrawal are turns of one conversation', async ({ terminal }) => {
  const messages = ['swap 1 ETH for USDC', 'supply 500 USDC to aave', 'withdraw all my USDC from aave']
  const said = await terminal.sayJson(messages, { yes: true })
  expect(said.status).toBe(0)
  expect(stagesOf(said.stages, 'reading').map(({ message }) => message)).toEqual(messages)
  const receipts = stagesOf(said.stages, 'receipt')
  expect(receipts.map(({ status }) => status)).toEqual(['done', 'done', 'done'])

  const account = accountOf(said.stages)
  const [swap] = receipts
  const bought = parseUnits(swap?.changes.find(({ token }) => token === 'USDC')?.got ?? '', 6)
  const [least] = stagesOf(said.stages, 'plan')[0]?.gets ?? []
  expect(bought).toBeGreaterThanOrEqual(parseUnits(least?.minimum.amount ?? '', 6))
  await terminal.onChain(async (chain) => {
    const sent = await chain.sentBy(account, firstBlock)
    const shown = receipts.flatMap(({ steps }) => steps.map(({ transaction }) => transaction))
    expect(sent.map(({ hash }) => hash)).toEqual(shown)
    expect(sent.every(({ status }) => status === 'success')).toBe(true)
    const fees = sent.reduce((sum, { fee }) => sum + fee, 0n)
    expect(await chain.ether(account)).toBe(practiceMoney.ETH - parseUnits('1', 18) - fees)
    // What was lent for a block or two came back, with the interest of those seconds.
    const usdc = await chain.balance('USDC', account)
    expect(usdc - practiceMoney.USDC - bought).toBeGreaterThanOrEqual(0n)
    expect(usdc - practiceMoney.USDC - bought).toBeLessThan(1000n)
    // Interest of the last second may be left: it comes with the block of the withdrawal, and nobody can name it before.
    expect(await chain.balanceAt(aTokenOf('USDC'), account)).toBeLessThanOrEqual(2n)
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('dollars of ETH go into the highest-yielding stablecoin position', async ({ terminal }) => {
  const sentence = 'convert $1000 of ETH into the highest-yielding stablecoin position'
  const said = await terminal.sayJson([sentence], { yes: true })
  expect(said.status).toBe(0)
  const receipt = theStage(said.stages, 'receipt')
  expect(receipt.status).toBe('done')
  const spent = parseUnits(theStage(said.stages, 'plan').spends.find(({ token }) => token === 'ETH')?.amount ?? '', 18)
  expect(spent).toBeGreaterThan(0n)
  const turnedDown = theStage(said.stages, 'plan').earning?.venues.filter(({ status }) => status === 'turned-down')
  expect(turnedDown?.map(({ name }) => name).sort()).toEqual(['Dream USDC Vault', 'Thin USDC Vault'])

  const account = accountOf(said.stages)
  await terminal.onChain(async (chain) => {
    const sent = await chain.sentBy(account, firstBlock)
    expect(sent.map(({ hash }) => hash)).toEqual(receipt.steps.map(({ transaction }) => transaction))
    const fees = sent.reduce((sum, { fee }) => sum + fee, 0n)
    expect(await chain.ether(account)).toBe(practiceMoney.ETH - spent - fees)
    const lying = await chain.lying(account)
    expect(sharesIn(receipt)).toEqual(lying.map(({ shares }) => shares))
    expect(lying[0]?.units).toBeGreaterThan(parseUnits('985', 6))
    expect(lying[0]?.units).toBeLessThan(parseUnits('1005', 6))
    const dust = parseUnits(receipt.changes.find(({ token }) => token === 'USDC')?.got ?? '0', 6)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC + dust)
    expect(await chain.balance('WETH', account)).toBe(0n)
    expect(await chain.allowances(account)).toEqual([])
  })
})

test('sending to somebody new stops under --yes, and says why', async ({ terminal }) => {
  const said = await terminal.sayJson([`send 25 USDC to ${stranger}`, 'swap 1 ETH for USDC'], { yes: true })
  expect(said.status).toBe(3)
  const verdict = theStage(said.stages, 'verdict')
  expect(verdict.level).toBe('HARD')
  expect(verdict.confirmation).toBe(stranger.slice(-6))
  const last = said.stages.at(-1)
  expect(last?.stage).toBe('refuse')
  expect(sentenceOf(last)).toContain(`You have never sent anything to ${stranger} before.`)
  expect(sentenceOf(last)).toContain('Nothing was sent.')
  expect(stagesOf(said.stages, 'reading'), 'the message after it is not said').toHaveLength(1)

  const account = accountOf(said.stages)
  await terminal.onChain(async (chain) => {
    expect(await chain.nonce(account)).toBe(0)
    expect(await chain.balance('USDC', account)).toBe(practiceMoney.USDC)
    expect(await chain.balance('USDC', stranger)).toBe(0n)
    expect(await chain.ether(account)).toBe(practiceMoney.ETH)
  })
})

test('a new account holds the practice money, and the portfolio says what the chain says', async ({ terminal }) => {
  const said = await terminal.sayJson(['show my portfolio'])
  expect(said.status).toBe(0)
  const account = accountOf(said.stages)
  const shown = new Map(
    theStage(said.stages, 'answer').rows.map(({ label, value }) => [label, ungrouped(value).split(' ')[0]]),
  )
  expect([...shown.keys()].sort()).toEqual(Object.keys(practiceMoney).sort())
  await terminal.onChain(async (chain) => {
    expect(await chain.ether(account)).toBe(practiceMoney.ETH)
    expect(parseUnits(shown.get('ETH') ?? '', 18)).toBe(practiceMoney.ETH)
    for (const { symbol, decimals } of book.tokens) {
      const units = await chain.balance(symbol, account)
      expect(parseUnits(shown.get(symbol) ?? '0', decimals), symbol).toBe(units)
      if (symbol !== 'WETH')
        expect(units, symbol).toBe(Object.entries(practiceMoney).find(([s]) => s === symbol)?.[1] ?? 0n)
    }
  })
})
