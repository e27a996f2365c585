import type { Network } from '../../model/Network.ts'
import type { ReadBatch } from '../readBatch.ts'
import { readGasPerByte, readL1FeeUpperBound, readOperatorFee } from './dataFeeReads.ts'

/** Bytes of a transaction that swaps through several pools, which is the longest that most plans have. */
const usualBytes = 600

/** As much gas as the dearest step usually uses, for what an operator takes of it. */
const usualGas = 500_000n

/**
 * Asks what a step usually comes to beside its gas, for its bytes and for the operator, before any step is known.
 * @returns units of gas at this price; 0 where a network charges for gas alone, null where it does not say
 */
export function addStepDataReads(batch: ReadBatch, { chain }: Network): (gasPrice: bigint) => bigint | null {
  const { gasPriceOracle, arbSys } = chain
  if (gasPriceOracle === null && arbSys === null) return () => 0n
  let found: bigint | null = null
  const take = (value: bigint): void => {
    found = value
  }
  if (gasPriceOracle === null) {
    batch.add(readGasPerByte(), take)
    return () => (found === null ? null : found * BigInt(usualBytes))
  }
  let operator: bigint | null = null
  batch.add(readL1FeeUpperBound(gasPriceOracle, usualBytes), take)
  batch.add(readOperatorFee(gasPriceOracle, usualGas), (fee) => {
    operator = fee
  })
  return (gasPrice) => {
    if (found === null || operator === null) return null
    const wei = found + operator
    return gasPrice <= 0n ? wei : (wei + gasPrice - 1n) / gasPrice
  }
}
