import { type Address, encodeFunctionData, erc20Abi, getAddress, parseAbi } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { deployer, deployHostile } from '../chain/testing/hostile/deployHostile.ts'
import { amountOf } from '../model/Amount.ts'
import type { Vault } from '../model/Network.ts'
import type { Call } from '../model/Step.ts'
import type { Verdict } from '../model/Verdict.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { buildDeposit } from '../protocols/erc4626/build.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { judgeOtherwise } from './testing/judgeOtherwise.ts'
import { setUnits } from './testing/setPortfolio.ts'

const corridor = corridorOfTest()
const usdc = coin('USDC')
const dollars = (count: bigint) => amountOf(usdc, count * 10n ** 6n)
const earn = 'put 1000 USDC to work'
const behaveAbi = parseAbi(['function behave(uint8 how)'])

type VaultMarket = CorridorOfTest & { readonly vault: Vault }

/** A corridor whose catalogue lists a hostile vault beside the practice chain's own. */
async function vaultMarket(shares = 0n): Promise<VaultMarket> {
  const open = await corridor()
  const address = await deployHostile(open, 'InflatableVault', [usdc.address, 6])
  const share = { chainId: practice.chainId, address, symbol: 'INFL', name: 'Inflatable', decimals: 6 }
  const vault: Vault = { name: 'Inflatable', share, asset: usdc.address }
  if (shares > 0n) {
    await setUnits(open.url, deployer, dollars(10_000_000n))
    const put = amountOf(usdc, shares)
    await play(open, deployer, [buildApprove(put, address), buildDeposit(address, put, deployer)])
  }
  return { ...(await corridor({ network: { ...practice, vaults: [...practice.vaults, vault] } })), vault }
}

async function play(open: CorridorOfTest, from: Address, calls: readonly Call[]): Promise<void> {
  await open.rpc.setBalance({ address: from, value: 10n ** 20n })
  const played = await open.play(calls, { from })
  if (!played.every(({ ok }) => ok)) throw new Error('That could not be set up.')
}

/** Somebody sends a vault money without asking for shares. */
async function donate(open: CorridorOfTest, vault: Address, count: bigint): Promise<void> {
  const donor: Address = '0x000000000000000000000000000000000000d0d0'
  await setUnits(open.url, donor, dollars(count))
  const args = [vault, dollars(count).units] as const
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args })
  await play(open, donor, [{ to: usdc.address, value: 0n, data }])
}

/** The verdict over a plan that puts the sentence's money into that vault. */
function intoVault(open: CorridorOfTest, vault: Address, count = 1_000n): Promise<Verdict> {
  const said = `put ${count} USDC to work`
  return judgeOtherwise(open, said, said, () => [
    buildApprove(dollars(count), vault),
    buildDeposit(vault, dollars(count), open.parts.account),
  ])
}

const rulesOf = ({ findings }: Verdict, level: 'BLOCK' | 'HARD') =>
  findings.filter((finding) => finding.level === level).map(({ rule }) => rule)

describe('a vault whose shares can be pushed up', () => {
  test('default: one that others are in already, and that behaves, is entered', async () => {
    const open = await vaultMarket(1_000_000n * 10n ** 6n)
    expect(await intoVault(open, open.vault.share.address)).toMatchObject({ level: 'PASS' })
  })

  test('A53: an empty one is blocked', async () => {
    const open = await vaultMarket()
    expect(rulesOf(await intoVault(open, open.vault.share.address), 'BLOCK')).toEqual(['vault-empty'])
  })

  test('A53: one with a single share and a donation, in which a deposit rounds down to nothing, is blocked', async () => {
    const open = await vaultMarket(1n)
    await donate(open, open.vault.share.address, 5_000n)
    const rules = rulesOf(await intoVault(open, open.vault.share.address), 'BLOCK')
    expect(rules).toContain('vault-empty')
    expect(rules).toContain('vault-worth')
  })

  test('A53: and so is the corridor’s own choice: nobody is led into an empty vault', async () => {
    const open = await vaultMarket()
    const plan = (await open.say(earn)).find(({ stage }) => stage === 'plan')
    const report = plan?.stage === 'plan' ? plan.earning?.venues.find(({ name }) => name === 'Inflatable') : undefined
    expect(report?.status).toBe('turned-down')
    expect(open.signatures()).toBe(0)
  })

  test('behavior: one that says its shares are worth twice what went in is blocked', async () => {
    const open = await vaultMarket(1_000_000n * 10n ** 6n)
    const { address } = open.vault.share
    await open.act(deployer, address, encodeFunctionData({ abi: behaveAbi, functionName: 'behave', args: [3] }))
    expect(rulesOf(await intoVault(open, address), 'BLOCK')).toEqual(['vault-worth'])
  })
})

describe('a share whose price jumps between what was shown and the signature', () => {
  const steady = practice.vaults[0]?.share.address ?? usdc.address
  /** Without Morpho the best yield of this chain is the steady vault. */
  const open = () => corridor({ network: { ...practice, morpho: null } })
  const highest = 'put 1000 USDC to work for the highest yield'

  test('A54: up by more than a percent on the way in: nothing is signed', async () => {
    const market = await open()
    const stages = await market.say(highest)
    await donate(market, steady, 500_000n)
    const end = (await market.approve(stages)).at(-1)
    expect(end).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(market.signatures()).toBe(0)
  })

  test('A54: up by more than a percent on the way out, where nobody would lose by it: nothing is signed, and it is said why', async () => {
    const market = await open()
    await market.carryOut(highest)
    const signed = market.signatures()
    const stages = await market.say('withdraw all my USDC')
    await donate(market, steady, 500_000n)
    expect((await market.approve(stages)).at(-1)).toMatchObject({
      stage: 'refuse',
      reason: 'blocked',
      sentence: expect.stringMatching(/The price of a share of Steady USDC Vault jumped by 1\.\d+ percent/),
    })
    expect(market.signatures()).toBe(signed)
  })

  test('A54: by less than a percent on the way out: it is signed', async () => {
    const market = await open()
    await market.carryOut(highest)
    const stages = await market.say('withdraw all my USDC')
    await donate(market, steady, 300_000n)
    expect((await market.approve(stages)).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
  })
})

describe('a vault that lets nobody out', () => {
  test('A55: one that says so asks for a typed confirmation, in these words', async () => {
    const open = await vaultMarket(1_000_000n * 10n ** 6n)
    const { address } = open.vault.share
    await open.act(deployer, address, encodeFunctionData({ abi: behaveAbi, functionName: 'behave', args: [2] }))
    const verdict = await intoVault(open, address)
    expect(verdict).toMatchObject({ level: 'HARD', confirmation: 'INFL' })
    expect(verdict.findings.map(({ sentence }) => sentence).join(' ')).toContain('You may not be able to withdraw')
  })

  test('A55: and so does one that says it would, and fails when it is tried', async () => {
    const open = await vaultMarket(1_000_000n * 10n ** 6n)
    const { address } = open.vault.share
    await open.act(deployer, address, encodeFunctionData({ abi: behaveAbi, functionName: 'behave', args: [1] }))
    const verdict = await intoVault(open, address)
    expect(rulesOf(verdict, 'HARD')).toEqual(['way-out'])
    expect(verdict.confirmation).toBe('INFL')
    expect(verdict.findings.map(({ sentence }) => sentence).join(' ')).toContain('You may not be able to withdraw')
  })

  test('A55: the practice chain’s thin vault asks for the same', async () => {
    const open = await corridor()
    const thin = practice.vaults[1]?.share
    const verdict = await intoVault(open, thin?.address ?? usdc.address, 5_000n)
    expect(rulesOf(verdict, 'HARD')).toContain('way-out')
    expect(verdict.confirmation).toBe(thin?.symbol)
  })
})

describe('a vault that is another', () => {
  test('A56: a copy at an address with the same beginning and end is blocked', async () => {
    const open = await corridor()
    const steady = practice.vaults[0]?.share.address ?? usdc.address
    const code = await open.rpc.getCode({ address: steady })
    const fake = getAddress(`${steady.slice(0, 10).toLowerCase()}${'5'.repeat(24)}${steady.slice(-8).toLowerCase()}`)
    await open.rpc.setCode({ address: fake, bytecode: code ?? '0x' })
    const verdict = await intoVault(open, fake)
    expect(verdict.level).toBe('BLOCK')
    expect(rulesOf(verdict, 'BLOCK')).toContain('known-call')
    expect(rulesOf(verdict, 'BLOCK')).toContain('approval-spender')
    expect(open.signatures()).toBe(0)
  })
})
