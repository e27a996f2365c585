import { maxUint256 } from 'viem'
import { expect, test } from 'vitest'
import type { Standing } from '../GuardInput.ts'
import { judgeTwisted } from '../testing/findingsOf.ts'
import { aUsdc, dai, daiVault, evil, link, network, pool, router, usdc } from '../testing/network.ts'

/** A plan, with what was granted before it: what is said of that. */
function found(plan: string, ...rights: Standing['found']) {
  return over(plan, { found: rights, whole: true })
}
function over(plan: string, standing: Standing) {
  const verdict = judgeTwisted(plan, { input: { standing } })
  return verdict.findings.filter(({ rule }) => rule === 'allowance-reach')
}
const bringsUsdc = 'swap ETH to USDC in one call'
const toEvil = { token: usdc.address, spender: evil, units: maxUint256 }

test('default', () => {
  expect(found(bringsUsdc)).toEqual([])
  expect(found(bringsUsdc, toEvil)).toMatchObject([
    {
      level: 'WARN',
      sentence: `By a permission that stood before this plan, the contract ${evil} may take your USDC without limit: $6,999.00 after this plan, $5,000.00 now.`,
      instead: `To take that back first, say “revoke USDC for ${evil}”.`,
      facts: { spender: evil, token: usdc.address, before: '5000000000', after: '6999000000' },
    },
  ])
})

test('behavior: one that ends above what was held reaches more; one that ended before reaches no more', () => {
  expect(found(bringsUsdc, { ...toEvil, units: 6_000_000_000n })).toMatchObject([
    { sentence: expect.stringContaining('may take your USDC: $6,000.00 after this plan, $5,000.00 now') },
  ])
  expect(found(bringsUsdc, { ...toEvil, units: 5_000_000_000n })).toEqual([])
  expect(found(bringsUsdc, { ...toEvil, units: 1n })).toEqual([])
})

test('behavior: of a token that does not rise, or only by itself, nothing is said', () => {
  expect(found(bringsUsdc, { ...toEvil, token: link.address })).toEqual([])
  expect(found('send USDC to a contact', toEvil)).toEqual([])
  expect(found('supply half of the DAI to Aave', { ...toEvil, token: dai.address })).toEqual([])
})

test('behavior: shares of a place are as much within reach as coins, and are named by their contract', () => {
  expect(found('earn USDC on Aave', { ...toEvil, token: aUsdc.address })).toMatchObject([
    { level: 'WARN', instead: `To take that back first, say “revoke ${aUsdc.address} for ${evil}”.` },
  ])
})

test('behavior: a protocol’s own contract is told of more quietly, and by its name', () => {
  expect(found(bringsUsdc, { ...toEvil, spender: pool })).toMatchObject([
    { level: 'INFO', sentence: expect.stringContaining('the Aave pool may take your USDC without limit') },
  ])
  expect(found(bringsUsdc, { ...toEvil, spender: daiVault.address })).toMatchObject([
    { level: 'INFO', sentence: expect.stringContaining(`${network.vaults[0]?.name} may take your USDC`) },
  ])
})

test('behavior: of a trap that the catalogue knows it is warned, by what it is', () => {
  const right = { ...toEvil, spender: daiVault.address }
  const vaults = network.vaults.map((vault) => ({ ...vault, trap: true as const }))
  const input = { standing: { found: [right], whole: true }, network: { ...network, vaults } }
  const { findings } = judgeTwisted(bringsUsdc, { input })
  expect(findings.filter(({ rule }) => rule === 'allowance-reach')).toMatchObject([
    {
      level: 'WARN',
      sentence: expect.stringContaining('Steady DAI, which is a trap, may take your USDC without limit'),
    },
  ])
})

test('behavior: what the plan itself sets to nothing reaches nothing', () => {
  expect(found('swap USDC to ETH', { token: usdc.address, spender: router, units: maxUint256 })).toEqual([])
  const plan = judgeTwisted(bringsUsdc, {
    input: { standing: { found: [toEvil], whole: true } },
    simulation: { allowances: [{ token: usdc.address, spender: evil, before: maxUint256, after: 0n }] },
  })
  expect(plan.findings.map(({ rule }) => rule)).not.toContain('allowance-reach')
})

test('behavior: what could not be read is never none: that is said where something rises', () => {
  const unread: Standing = { found: [], whole: false }
  expect(over(bringsUsdc, unread)).toMatchObject([{ level: 'INFO' }])
  expect(over('send USDC to a contact', unread)).toEqual([])
  expect(over(bringsUsdc, { found: [toEvil], whole: false })).toMatchObject([{ level: 'WARN' }, { level: 'INFO' }])
})
