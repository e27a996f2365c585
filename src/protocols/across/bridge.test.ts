import { type Address, erc20Abi, type Hex, zeroAddress } from 'viem'
import { beforeEach, describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { account, chainOfTest, coin } from '../../chain/testing/chainOfTest.ts'
import type { PracticeClient } from '../../host/practice/chainClient.ts'
import { giveMoney } from '../../host/practice/keeperCalls.ts'
import { checkoutAssets, readPracticeBook } from '../../host/practice/practiceAssets.ts'
import { secondChainOfTest } from '../../host/practice/secondChainOfTest.ts'
import { secondPracticeChainId as secondChainId } from '../../model/practiceChains.ts'
import { stepGas } from '../../planner/gasUnits.ts'
import { buildApprove } from '../erc20/build.ts'
import { buildDeposit, type DepositOrder } from './build.ts'
import {
  type BridgeDeposit,
  depositsIn,
  fillIn,
  fillTopics,
  type RawLog,
  refundIn,
  refundTopics,
  relayHashOf,
} from './events.ts'
import { readDepositBuffer, readDepositsPaused, readIsFilled } from './reads.ts'
import { deployAcross, fillBufferSeconds, spokePoolOfTest } from './testing/deployAcross.ts'
import { fillDeposit, payBack, relayer } from './testing/standInRelayer.ts'

const chain = chainOfTest()
const second = secondChainOfTest()
const usdc = coin('USDC')
const million = 1_000_000n

const arriving = (units: bigint) => ({ token: { ...usdc, chainId: secondChainId }, units })

let isDeployed = false
beforeEach(async () => {
  await deployAcross(chain().rpc, practice.wrapped.address)
  if (isDeployed) return
  await deployAcross(second(), practice.wrapped.address)
  await giveMoney(second(), await readPracticeBook(checkoutAssets()), relayer)
  isDeployed = true
})

async function order(change: Partial<DepositOrder> = {}): Promise<DepositOrder> {
  const { timestamp } = await chain().rpc.getBlock()
  return {
    spokePool: spokePoolOfTest,
    account,
    input: { token: usdc, units: 500n * million },
    output: arriving(499n * million),
    quotedAt: timestamp,
    fillDeadline: timestamp + 7_200n,
    ...change,
  }
}

/** Deposits for real, and reads the deposit back out of the chain's own logs. */
async function deposit(change: Partial<DepositOrder> = {}): Promise<BridgeDeposit> {
  const made = await order(change)
  const approve = buildApprove(made.input, spokePoolOfTest)
  const played = await chain().play([approve, buildDeposit(made)])
  expect(played.map(({ ok }) => ok)).toEqual([true, true])
  const gas = played[1]?.gasUsed ?? 0n
  expect(gas <= stepGas.bridge && stepGas.bridge < 3n * gas, `${gas}`).toBe(true)
  const logs = await logsOf(chain().rpc, [])
  const found = depositsIn(logs, { spokePool: spokePoolOfTest, chainId: practice.chainId, account })
  const [only] = found
  if (only === undefined || found.length !== 1) throw new Error(`${found.length} deposits were found.`)
  return only
}

async function logsOf(rpc: PracticeClient, topics: readonly (Hex | null)[]): Promise<readonly RawLog[]> {
  const logs = await rpc.getLogs({ address: spokePoolOfTest, fromBlock: 0n })
  return logs.filter((log) => topics.every((topic, index) => topic === null || log.topics[index] === topic))
}

const held = (rpc: PracticeClient, owner: Address) =>
  rpc.readContract({ address: usdc.address, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })

async function ask<T>(rpc: PracticeClient, read: { to: Address; data: Hex; decode: (data: Hex) => T }): Promise<T> {
  const { data } = await rpc.call({ to: read.to, data: read.data })
  return read.decode(data ?? '0x')
}

describe('a bridge between two chains', () => {
  test('default: what was said arrives at the own account, to the unit, and both chains tell of it', async () => {
    const made = await deposit()
    expect(made).toMatchObject({
      originChainId: practice.chainId,
      destinationChainId: secondChainId,
      depositor: account,
      recipient: account,
      inputUnits: 500n * million,
      outputUnits: 499n * million,
    })
    expect(await ask(second(), readIsFilled(spokePoolOfTest, made))).toBe(false)

    const before = await held(second(), account)
    await fillDeposit(second(), made)
    expect((await held(second(), account)) - before).toBe(499n * million)
    expect(await ask(second(), readIsFilled(spokePoolOfTest, made))).toBe(true)

    const fills = (await logsOf(second(), fillTopics(practice.chainId, made.depositId))).map((log) =>
      fillIn(log, spokePoolOfTest),
    )
    expect(fills.at(-1)).toEqual({
      originChainId: practice.chainId,
      depositId: made.depositId,
      inputToken: usdc.address,
      outputToken: usdc.address,
      inputUnits: 500n * million,
      arrivedUnits: 499n * million,
      recipient: account,
    })
  })

  test('behavior: nobody fills it twice, and none but the very deposit counts as filled', async () => {
    const made = await deposit({ output: arriving(498n * million) })
    await fillDeposit(second(), made)
    await expect(fillDeposit(second(), made)).rejects.toThrow()
    for (const other of [{ outputUnits: 1n }, { recipient: relayer }, { depositId: made.depositId + 1n }])
      expect(await ask(second(), readIsFilled(spokePoolOfTest, { ...made, ...other }))).toBe(false)
  })

  test('behavior: after its deadline nobody can fill it, and what is paid back is found', async () => {
    const { timestamp } = await second().getBlock()
    const now = (await chain().rpc.getBlock()).timestamp
    const made = await deposit({ fillDeadline: (timestamp > now ? now : timestamp) + 60n })
    await second().setNextBlockTimestamp({ timestamp: made.fillDeadline + 1n })
    await second().mine({ blocks: 1 })
    await expect(fillDeposit(second(), made)).rejects.toThrow()

    const before = await held(chain().rpc, account)
    await payBack(chain().rpc, made)
    expect((await held(chain().rpc, account)) - before).toBe(made.inputUnits)
    const paid = { token: usdc.address, account }
    const [log] = await logsOf(chain().rpc, refundTopics(practice.chainId))
    if (log === undefined) throw new Error('No refund was logged.')
    expect(refundIn(log, spokePoolOfTest, paid)).toBe(made.inputUnits)
    expect(refundIn(log, spokePoolOfTest, { ...paid, account: relayer })).toBe(0n)
    expect(refundIn(log, spokePoolOfTest, { ...paid, token: coin('DAI').address })).toBe(0n)
  })

  test('behavior: the pool says how old a quote and how long a deposit may be, and holds to it', async () => {
    const { rpc } = chain()
    expect(await ask(rpc, readDepositsPaused(spokePoolOfTest))).toBe(false)
    expect(await ask(rpc, readDepositBuffer(spokePoolOfTest, 'fillDeadlineBuffer'))).toBe(21_600n)
    expect(await ask(rpc, readDepositBuffer(spokePoolOfTest, 'depositQuoteTimeBuffer'))).toBe(3_600n)
    const { timestamp } = await rpc.getBlock()
    const approve = buildApprove({ token: usdc, units: 500n * million }, spokePoolOfTest)
    for (const change of [
      { fillDeadline: timestamp + BigInt(fillBufferSeconds) + 600n },
      { quotedAt: timestamp - 4_000n },
      { output: { token: { ...usdc, address: zeroAddress, chainId: secondChainId }, units: 1n } },
    ]) {
      const [, played] = await chain().play([approve, buildDeposit(await order(change))])
      expect(played?.ok, JSON.stringify(Object.keys(change))).toBe(false)
    }
  })

  test('behavior: somebody else’s deposit, or one of another pool, is none of the account’s', async () => {
    await deposit()
    const logs = await logsOf(chain().rpc, [])
    const where = { spokePool: spokePoolOfTest, chainId: practice.chainId, account }
    expect(depositsIn(logs, { ...where, account: relayer })).toEqual([])
    expect(depositsIn(logs, { ...where, spokePool: relayer })).toEqual([])
  })

  test('behavior: the hash covers every field', async () => {
    const made = await deposit()
    const changed: readonly Partial<BridgeDeposit>[] = [
      { originChainId: 1 },
      { destinationChainId: 1 },
      { depositId: 77n },
      { depositor: relayer },
      { recipient: relayer },
      { inputToken: relayer },
      { outputToken: relayer },
      { inputUnits: 1n },
      { outputUnits: 1n },
      { fillDeadline: 1n },
    ]
    expect(new Set([made, ...changed.map((change) => ({ ...made, ...change }))].map(relayHashOf)).size).toBe(
      changed.length + 1,
    )
  })
})
