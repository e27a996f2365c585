import { type Address, getAddress, type Hex, hexToBigInt, keccak256, numberToHex, slice, stringToHex } from 'viem'
import type { BlockHead } from '../model/BlockHead.ts'
import type { SimulationTarget } from './simulate.ts'

/** What a contract can see of the block and the transaction that it runs in, beside the plan itself. */
export type Conditions = {
  /** In words, for whoever reads a finding. */
  readonly name: string
  readonly number: bigint
  /** Chain seconds. */
  readonly time: bigint
  readonly proposer: Address
  readonly random: Hex
  /** Wei per gas; the tip comes on top of the base fee, and both are paid. */
  readonly baseFeePerGas: bigint
  readonly tipPerGas: bigint
  /** The most gas that each call may use. */
  readonly gas: readonly bigint[]
  /** What the account has of the coin, where its own might not pay for all that gas. Null: what it has. */
  readonly ether: bigint | null
}

/** More than any step takes, and far from all of a block: what a wallet would put on a transaction. */
const usualGas = 3_000_000n

/** A plain trial is told from the real thing by fees of zero and nobody to take them: here both are as they would be. */
export function asItMightLand(target: SimulationTarget & { readonly ether: bigint }): Conditions {
  const gas = target.calls.map(() => usualGas)
  const price = priced(target.block)
  const ether = target.ether + usualGas * BigInt(gas.length) * (price.baseFeePerGas + price.tipPerGas)
  return { name: 'with real fees, in the block after', ...price, ...blockAfter(target, 2n, 13n), gas, ether }
}

/** Exactly as it is about to be sent: the gas and the fees of the transactions themselves, in the very next block. */
export function asSent(target: SimulationTarget, ceilings: readonly bigint[]): Conditions {
  const price = priced(target.block)
  return { name: 'as it would be sent', ...price, ...blockAfter(target, 1n, 0n), gas: ceilings, ether: null }
}

/** The same a few blocks later, when fees have risen. */
export function aLittleLater(target: SimulationTarget, ceilings: readonly bigint[]): Conditions {
  const price = priced({ ...target.block, baseFeePerGas: (target.block.baseFeePerGas * 9n) / 8n })
  return { name: 'a few blocks later', ...price, ...blockAfter(target, 4n, 41n), gas: ceilings, ether: null }
}

/** The chain's present time, and never that of its latest block: the next one is at least a second later. */
export function presentOf({ now, block }: Pick<SimulationTarget, 'now' | 'block'>): bigint {
  return now > block.timestamp ? now : block.timestamp + 1n
}

function priced({ baseFeePerGas, tipPerGas }: BlockHead) {
  return { baseFeePerGas, tipPerGas }
}

/** Another proposer and another random number for each block: nobody can know them beforehand. */
function blockAfter(target: SimulationTarget, blocks: bigint, seconds: bigint) {
  const number = target.block.number + blocks
  const time = presentOf(target) + seconds
  const proposer = getAddress(slice(keccak256(stringToHex(`${number} ${time} ${target.account}`)), 0, 20))
  return { number, time, proposer, random: otherRandom(target) }
}

/** The random number that a simulation is played with: the same for the same plan in the same block. */
export function plainRandom({ block, account }: Pick<SimulationTarget, 'block' | 'account'>): Hex {
  return keccak256(stringToHex(`${block.number} ${account}`))
}

/** The same with every bit turned over: whatever bit a contract goes by, it goes the other way. */
function otherRandom(target: SimulationTarget): Hex {
  return numberToHex(2n ** 256n - 1n - hexToBigInt(plainRandom(target)), { size: 32 })
}
