import type { Address } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { type CorridorOfTest, corridorOfTest } from '../corridor/testing/corridorOfTest.ts'
import { readBody, writeBody } from '../journal/eventBody.ts'
import type { JournalEntry } from '../journal/rows.ts'
import { amountOf } from '../model/Amount.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../protocols/erc20/build.ts'
import { positionRecords } from './positionRecords.ts'
import { readPortfolio } from './readPortfolio.ts'

const corridor = corridorOfTest()
const year = 31_536_000

async function held({ parts }: CorridorOfTest, entries?: readonly JournalEntry[]): Promise<readonly HoldingView[]> {
  const { client, clock, account, journal } = parts
  const records = () => positionRecords(entries ?? journal.entries(), practice, account)
  return (await readPortfolio({ client, clock, account, records })).holdings
}

async function heldAt(open: CorridorOfTest, place: string): Promise<HoldingView> {
  const found = (await held(open)).find((holding) => holding.place === place)
  if (found === undefined) throw new Error(`Nothing lies in ${place}.`)
  return found
}

/** Something else on the chain happens after it, so that the interest is counted up to now. */
async function letPass(open: CorridorOfTest, seconds: number): Promise<void> {
  await open.wait(seconds)
  await open.rpc.mine({ blocks: 1 })
}

describe('positionRecords', () => {
  test('default: what was lent has earned what it is worth more than what was put in, what was taken out counted', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    expect(await heldAt(open, 'Aave v3')).toMatchObject({ kind: 'lent', earned: { status: 'known', putIn: '1000' } })
    await letPass(open, year / 4)
    await open.carryOut('withdraw 400 USDC from aave')
    const { amount, earned } = await heldAt(open, 'Aave v3')
    if (earned?.status !== 'known') throw new Error('Not known.')
    expect(earned.putIn).toBe('1000')
    expect(earned.takenOut).toBe('400')
    expect(Number(earned.amount)).toBeGreaterThan(0)
    expect(Number(earned.amount)).toBeCloseTo(Number(amount) + Number(earned.takenOut) - 1000, 5)
    expect(Number(earned.usd)).toBeCloseTo(Number(earned.amount), 1)
  })

  test('behavior: shares: put in and taken out by the signed bytes, and over when the last of them is redeemed', async () => {
    const open = await corridor()
    await open.carryOut('put 1000 USDC into the highest yield')
    const inShares = (holdings: readonly HoldingView[]) =>
      holdings.find(({ place, kind }) => place !== 'Aave v3' && (kind === 'lent' || kind === 'vault'))
    const first = inShares(await held(open))
    expect(first?.earned).toMatchObject({ status: 'known', putIn: '1000', takenOut: '0' })
    await letPass(open, year / 4)
    await open.carryOut('withdraw 400 USDC from morpho')
    const { amount = '', earned } = inShares(await held(open)) ?? {}
    if (earned?.status !== 'known') throw new Error(`Not known: ${earned?.why}`)
    expect(earned).toMatchObject({ putIn: '1000', takenOut: '400' })
    expect(Number(earned.amount)).toBeCloseTo(Number(amount) + 400 - 1000, 5)
    expect(Number(earned.amount)).toBeGreaterThan(0)
    await open.carryOut('withdraw all my USDC from morpho')
    expect(inShares(await held(open))).toBeUndefined()
  })

  test('behavior: a debt costs its interest', async () => {
    const open = await corridor()
    await open.carryOut('supply 5000 USDC to aave')
    await open.carryOut('borrow 500 DAI')
    await letPass(open, year / 4)
    const debt = await heldAt(open, 'owed to Aave v3')
    expect(debt).toMatchObject({ kind: 'debt', earned: { status: 'known', putIn: '500' } })
    if (debt.earned?.status !== 'known') throw new Error('Not known.')
    expect(Number(debt.earned.amount)).toBeLessThan(0)
    expect(Number(debt.earned.amount)).toBeCloseTo(Number(debt.amount) + 500, 6)
  })

  test('behavior: what came from elsewhere makes it unknown, and never a gain', async () => {
    const open = await corridor()
    const lender: Address = `0x${'5'.repeat(40)}`
    await open.fund(lender)
    await open.carryOut('supply 1000 USDC to aave')
    await giveAToken(open, lender, 300_000_000n)
    expect((await heldAt(open, 'Aave v3')).earned).toEqual({ status: 'unknown', why: 'elsewhere' })
    await open.carryOut('withdraw all my USDC from aave')
    await open.carryOut('supply 50 USDC to aave')
    expect((await heldAt(open, 'Aave v3')).earned).toMatchObject({ status: 'known', putIn: '50' })
  })

  test('behavior: without a receipt nothing is known, and what lies in the wallet earns nothing', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const holdings = await held(open, [])
    expect(holdings.find(({ place }) => place === 'Aave v3')?.earned).toEqual({ status: 'unknown', why: 'elsewhere' })
    expect(holdings.find(({ token }) => token === 'ETH')?.earned).toBeNull()
  })

  test('behavior: a plan whose end is not written makes what it touched unknown', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const cut = open.parts.journal.entries().filter(({ event }) => event.kind !== 'finished')
    const lent = (await held(open, cut)).find(({ place }) => place === 'Aave v3')
    expect(lent?.earned).toEqual({ status: 'unknown', why: 'unclear' })
  })

  test('behavior: a chain that began anew forgets what was on the one before', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const before = open.parts.journal.entries()
    // The same again, as on a chain where the account has sent nothing yet.
    const old = before.flatMap(({ event }) => (event.kind === 'signed' ? [event.hash] : []))
    const rewrite = (text: string) =>
      old.reduce((all, hash, at) => all.replaceAll(hash, `0x${String(at + 1).repeat(64)}`), text)
    const again = before.map((entry): JournalEntry => {
      const text = rewrite(writeBody(entry.event)).replaceAll(/"planId":"/g, '"planId":"again ')
      return { ...entry, event: readBody(text) }
    })
    const records = positionRecords([...before, ...again], practice, open.parts.account)
    const aUsdc = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)?.aToken.address ?? ''
    expect(records.get(aUsdc.toLowerCase())).toMatchObject({ status: 'known', putIn: 1_000_000_000n })
  })

  test('behavior: another account’s plans are not counted', async () => {
    const open = await corridor()
    await open.carryOut('supply 1000 USDC to aave')
    const other = `0x${'7'.repeat(40)}` as const
    expect(positionRecords(open.parts.journal.entries(), practice, other).size).toBe(0)
  })
})

/** Somebody who has lent as well gives some of it away. */
async function giveAToken(open: CorridorOfTest, from: Address, units: bigint): Promise<void> {
  const pool = practice.aave?.pool
  const reserve = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)
  if (pool === undefined || reserve === undefined) throw new Error('No Aave here.')
  for (const { to, data } of [
    buildApprove(amountOf(coin('USDC'), units * 2n), pool),
    buildSupply(pool, amountOf(coin('USDC'), units * 2n), from),
    buildTransfer(amountOf(reserve.aToken, units), open.parts.account),
  ])
    await open.act(from, to, data)
}
