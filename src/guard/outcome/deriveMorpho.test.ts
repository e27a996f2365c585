import { expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { MorphoPair } from '../../model/Network.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Call } from '../../model/Step.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import { buildMorphoSupply, buildMorphoWithdraw } from '../../protocols/morpho/build.ts'
import { namesIn } from '../testing/findingsOf.ts'
import { evil } from '../testing/network.ts'
import { judgeReal } from '../testing/realChain.ts'

const chain = chainOfTest()
const { morpho } = practice
if (morpho === null) throw new Error('The practice chain has Morpho.')
const { blue, markets } = morpho
const usdc = coin('USDC')
const [first, second] = markets.filter((market) => market.loan === usdc.address)
if (first === undefined || second === undefined) throw new Error('Morpho lends USDC in two markets.')
const thousand = amountOf(usdc, 1_000_000_000n)

const lend: readonly Intent[] = [
  { kind: 'supply', asset: 'USDC', amount: { value: '1000', unit: 'token' }, protocol: 'morpho' },
]
const takeOut = (amount: 'all' | { readonly value: string; readonly unit: 'token' }): readonly Intent[] => [
  { kind: 'withdraw', asset: 'USDC', amount, protocol: 'morpho' },
]
const lending = (market: MorphoPair, owner = account): readonly Call[] => [
  buildApprove(thousand, blue),
  buildMorphoSupply(blue, market, thousand, owner),
]
const names = async (intents: readonly Intent[], calls: readonly Call[]) =>
  namesIn(await judgeReal(chain(), intents, calls))

async function shares(): Promise<bigint> {
  const { balances } = await chain().snapshot()
  return balances.get(first?.position.address.toLowerCase() ?? '') ?? 0n
}

test('default', async () => {
  expect(await names(lend, lending(first))).toEqual([])
  expect(await names(lend, lending(second))).toEqual([])
})

test('behavior: taking out some of it, and all of it', async () => {
  await chain().play(lending(first))
  const some = [buildMorphoWithdraw(blue, first, { assets: 300_000_000n }, account)]
  expect(await names(takeOut({ value: '300', unit: 'token' }), some)).toEqual([])
  const all = [buildMorphoWithdraw(blue, first, { shares: await shares() }, account)]
  expect(await names(takeOut('all'), all)).toEqual([])
  expect(await names(takeOut('all'), some)).toContain('arrives-too-little BLOCK')
  expect(await names(takeOut({ value: '300', unit: 'token' }), all)).toContain('leaves-too-much BLOCK')
})

test('behavior: a position of somebody else’s, or a receiver who is not you, is blocked', async () => {
  expect(await names(lend, lending(first, evil))).toContain('receiver-is-you BLOCK')
  await chain().play(lending(first))
  const mine = buildMorphoWithdraw(blue, first, { assets: 300_000_000n }, account)
  const own = account.slice(2).toLowerCase()
  const at = mine.data.lastIndexOf(own)
  const theirs: Call = { ...mine, data: `0x${mine.data.slice(2, at)}${evil.slice(2)}${mine.data.slice(at + 40)}` }
  expect(await names(takeOut({ value: '300', unit: 'token' }), [theirs])).toContain('receiver-is-you BLOCK')
})

test('behavior: a market that is not in the catalogue, and bytes for a callback, are blocked', async () => {
  const fake = { ...first, oracle: evil }
  expect(await names(lend, lending(fake))).toContain('known-call BLOCK')
  const [approve, supply] = lending(first)
  if (approve === undefined || supply === undefined) throw new Error('Two calls lend.')
  const called: Call = { ...supply, data: `0x${supply.data.slice(2, -64)}${'0'.repeat(63)}1${'ab'.padEnd(64, '0')}` }
  expect(await names(lend, [approve, called])).toContain('known-call BLOCK')
})

test('behavior: an allowance for the position, which no contract stands behind, is blocked', async () => {
  const calls = [...lending(first), buildApprove(amountOf(first.position, 1n), evil)]
  expect(await names(lend, calls)).toContain('known-call BLOCK')
  expect(await names(lend, [buildApprove(amountOf(usdc, 1_000_000_001n), blue), ...lending(first).slice(1)])).toContain(
    'approval-exact BLOCK',
  )
})

test('behavior: a position that cannot be read is never taken for safe', async () => {
  const verdict = await judgeReal(chain(), lend, lending(first), (simulation) => ({ ...simulation, vaults: [] }))
  expect(verdict.level).toBe('BLOCK')
})
