import { describe, expect, test } from 'vitest'
import { chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import type { AaveHolding, ReserveState, Snapshot } from '../../model/Snapshot.ts'
import type { Lending } from '../../protocols/aave/health.ts'
import { borrowClosed } from './borrowClosed.ts'
import { lendingAtStart, positionOf } from './lendingOf.ts'

const chain = chainOfTest()
const usdc = coin('USDC')
const dai = coin('DAI')
const keyOf = (symbol: string): string => coin(symbol).address.toLowerCase()

/** The chain as it is, with some reserves otherwise. */
async function lendingWith(changes: Readonly<Record<string, Partial<ReserveState>>>, debts: readonly string[] = []) {
  const snapshot = await chain().snapshot()
  const known = lendingAtStart(snapshot)
  if (known.status !== 'lending') throw new Error(known.status)
  const positions = known.lending.positions.map((position) => {
    const symbol = snapshot.network.tokens.find(({ address }) => address === position.reserve.asset)?.symbol ?? ''
    const debt = debts.includes(symbol) ? 1_000n : 0n
    return { ...position, debt, reserve: { ...position.reserve, ...changes[symbol] } }
  })
  return { ...known.lending, positions }
}

function closedFor(lending: Lending): string | null {
  const position = positionOf(lending, usdc)
  if (position === undefined) throw new Error('No USDC.')
  return borrowClosed(lending, position, usdc)
}

describe('borrowClosed', () => {
  test('default', async () => {
    expect(closedFor(await lendingWith({}))).toBeNull()
    expect(closedFor(await lendingWith({}, ['DAI', 'USDC']))).toBeNull()
  })

  test.each<[string, Partial<ReserveState>, string]>([
    ['switched off', { active: false }, 'Aave v3 has switched USDC off.'],
    ['paused', { paused: true }, 'Aave v3 has paused USDC.'],
    ['frozen', { frozen: true }, 'Aave v3 has frozen USDC: nothing more is lent.'],
    ['not lent out', { borrowingEnabled: false }, 'Aave v3 takes USDC, but does not lend it out.'],
    ['empty', { available: 0n }, 'Aave v3 has no USDC left to lend now.'],
  ])('behavior: a reserve that is %s lends nothing', async (_, change, sentence) => {
    expect(closedFor(await lendingWith({ USDC: change }))).toBe(sentence)
  })

  test('behavior: what may be owed only by itself is owed only by itself', async () => {
    expect(closedFor(await lendingWith({ DAI: { siloed: true } }, ['DAI']))).toBe(
      'What you owe now may be owed only by itself, so USDC cannot be borrowed beside it.',
    )
    expect(closedFor(await lendingWith({ USDC: { siloed: true } }, ['DAI']))).toBe(
      'Aave v3 lends USDC only to those who owe nothing else, and you do.',
    )
    expect(closedFor(await lendingWith({ USDC: { siloed: true } }, ['USDC']))).toBeNull()
  })
})

describe('lendingAtStart', () => {
  const sentenceOf = (snapshot: Snapshot): string => {
    const known = lendingAtStart(snapshot)
    return 'sentence' in known ? `${known.status}: ${known.sentence}` : known.status
  }

  test('default', async () => {
    expect(sentenceOf(await chain().snapshot())).toBe('lending')
  })

  test('behavior: a market that is not there, not read, or of another revision is told as such', async () => {
    const snapshot = await chain().snapshot()
    expect(sentenceOf({ ...snapshot, aave: { status: 'none' } })).toMatch(/^unsupported: .*knows no lending market/)
    expect(sentenceOf({ ...snapshot, aave: { status: 'unread' } })).toMatch(/^impossible: How you stand with Aave v3/)
    expect(sentenceOf({ ...snapshot, lending: null })).toMatch(/^impossible: How you stand with Aave v3/)
    expect(sentenceOf({ ...snapshot, aave: { status: 'unknown-revision', revision: 9n } })).toBe(
      'unsupported: Aave v3 on the Practice chain answers as revision 9, which Sayso does not know, so it will not touch a loan there. Nothing is set.',
    )
  })

  test('behavior: a debt at the old stable rate, or a figure that the contract does not confirm, is not touched', async () => {
    const snapshot = await chain().snapshot()
    if (snapshot.aave.status !== 'read') throw new Error(snapshot.aave.status)
    const nothing = { supplied: 0n, variableDebt: 0n, stableDebt: 0n, usedAsCollateral: false }
    const holding = (symbol: string, change: Partial<AaveHolding>): Snapshot['aave'] => {
      if (snapshot.aave.status !== 'read') return snapshot.aave
      return {
        ...snapshot.aave,
        holdings: new Map(snapshot.aave.holdings).set(keyOf(symbol), { ...nothing, ...change }),
      }
    }
    expect(sentenceOf({ ...snapshot, aave: holding('DAI', { stableDebt: 10n ** 18n }) })).toMatch(
      /^unsupported: You owe 1 DAI at Aave's old stable rate/,
    )
    expect(sentenceOf({ ...snapshot, aave: holding('DAI', { variableDebt: 10n ** 18n }) })).toMatch(
      /^unsupported: What Aave v3 says of your loan and what Sayso makes of it differ/,
    )
    const reserves = new Map(snapshot.reserves)
    reserves.delete(dai.address.toLowerCase())
    expect(sentenceOf({ ...snapshot, reserves, aave: holding('DAI', { supplied: 1n }) })).toMatch(
      /^impossible: How you/,
    )
    expect(sentenceOf({ ...snapshot, reserves })).toBe('lending')
  })
})
