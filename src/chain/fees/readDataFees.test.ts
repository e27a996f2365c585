import { createClient, custom, getAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { dataWei, mostDataWei } from '../../model/DataFees.ts'
import type { Call } from '../../model/Step.ts'
import { openAccountChain } from '../AccountChain.ts'
import { Clock } from '../Clock.ts'
import { arbitrum } from '../networks/arbitrum.ts'
import { base } from '../networks/base.ts'
import { practice } from '../networks/practice.ts'
import { takeSnapshot } from '../takeSnapshot.ts'
import { arbitrumFees, oracleCode } from '../testing/dataFeeStandIns.ts'
import { playNetwork } from '../testing/playNetwork.ts'
import { readDataFees } from './readDataFees.ts'

const weiPerByte = 10n ** 9n
const account = getAddress('0x00000000000000000000000000000000000a11ce')
const short: Call = { to: account, value: 1n, data: '0x' }
const long: Call = { to: account, value: 0n, data: `0x${'ab'.repeat(640)}` }

describe('on a local chain that plays Base', () => {
  const played = playNetwork(base())
  const oracle = base().chain.gasPriceOracle ?? account

  test('behavior: without its oracle, nobody knows what bytes cost', async () => {
    await played().put(oracle, '0x')
    expect(await readDataFees(played().client, [short], 'latest')).toEqual({ status: 'unread' })
    expect((await takeSnapshot(played().client, new Clock(() => 0), account)).stepDataGas).toBeNull()
  })

  test('default: what each call’s bytes cost, in one round trip', async () => {
    const { client, put } = played()
    await put(oracle, oracleCode(weiPerByte))
    const before = client.roundTrips()
    const fees = await readDataFees(client, [short, long], 'latest')
    expect(client.roundTrips() - before).toBe(1)
    if (fees.status !== 'read') throw new Error('Not read.')
    const [first = 0n, second = 0n] = fees.wei
    // The whole transaction is asked about, and 640 bytes more are 640 bytes more, but for how words are filled up.
    expect(first).toBeGreaterThan(80n * weiPerByte)
    expect(second - first).toBeGreaterThanOrEqual(608n * weiPerByte)
    expect(second - first).toBeLessThanOrEqual(672n * weiPerByte)
    expect(fees.gas).toEqual([0n, 0n])
    expect(fees.operator).toEqual({ constant: 0n, perBillion: 0n })
  })

  test('behavior: what the operator takes of so much gas, in the same round trip', async () => {
    const { client, put } = played()
    await put(oracle, oracleCode(weiPerByte, { constant: 70n, weiPerGas: 3n }))
    const before = client.roundTrips()
    const fees = await readDataFees(client, [short], 'latest')
    expect(client.roundTrips() - before).toBe(1)
    if (fees.status !== 'read') throw new Error('Not read.')
    expect(dataWei(fees, 0, 21_000n) - (fees.wei[0] ?? 0n)).toBe(63_070n)
    expect(mostDataWei(fees, 0, 21_000n) - 2n * (fees.wei[0] ?? 0n)).toBe(63_070n)
    const { stepDataGas, block } = await takeSnapshot(client, new Clock(() => 0), account)
    const price = block.baseFeePerGas + block.tipPerGas
    expect(stepDataGas).toBe((668n * weiPerByte + 1_500_070n + price - 1n) / price)
  })

  test('behavior: an oracle that says all but what the operator takes leaves it unread', async () => {
    const { client, put } = played()
    await put(oracle, oracleCode(weiPerByte, null))
    expect(await readDataFees(client, [short], 'latest')).toEqual({ status: 'unread' })
    expect((await takeSnapshot(client, new Clock(() => 0), account)).stepDataGas).toBeNull()
  })

  test('behavior: what is signed next counts it for all the gas that it may use', async () => {
    const { client, put } = played()
    await put(oracle, oracleCode(0n, { constant: 70n, weiPerGas: 3n }))
    const chain = openAccountChain(client, new Clock(() => 0), account)
    expect(await chain.dataFees([{ ...short, gas: 100_000n }])).toEqual([300_070n])
  })

  test('behavior: the snapshot says what a step’s bytes usually come to, in gas', async () => {
    const { client, put } = played()
    await put(oracle, oracleCode(weiPerByte))
    const { stepDataGas, block } = await takeSnapshot(client, new Clock(() => 0), account)
    const price = block.baseFeePerGas + block.tipPerGas
    expect(stepDataGas).toBe((668n * weiPerByte + price - 1n) / price)
  })
})

describe('on a local chain that plays Arbitrum', () => {
  const played = playNetwork(arbitrum())

  test('default: bytes are gas there', async () => {
    const { client, put } = played()
    const fees = await readDataFees(client, [short, long], 'latest')
    if (fees.status !== 'read') throw new Error('Not read.')
    const [first = 0n, second = 0n] = fees.gas
    expect(second - first).toBe(640n)
    expect(fees.wei).toEqual([0n, 0n])
    expect(dataWei(fees, 0, 10n ** 6n)).toBe(0n)
    // Of 600 bytes, as much as the stand-in's second word says for each.
    expect((await takeSnapshot(client, new Clock(() => 0), account)).stepDataGas).toBe(600n * 4n)
    for (const at of arbitrumFees) await put(at, '0x')
    expect(await readDataFees(client, [short], 'latest')).toEqual({ status: 'unread' })
  })
})

test('behavior: a network that charges for gas alone is asked nothing', async () => {
  const viem = createClient({ transport: custom({ request: () => Promise.reject(new Error('asked')) }) })
  expect(await readDataFees({ network: practice, viem }, [short], 'latest')).toEqual({ status: 'none' })
})
