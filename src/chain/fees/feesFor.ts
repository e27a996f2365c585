import type { BlockHead } from '../../model/BlockHead.ts'

/** The most a chain asks for a unit of gas, in wei. */
export type Fees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/** Room for the base fee to double (six full blocks in a row on Ethereum, more elsewhere), and the tip on top. */
export function feesFor({ baseFeePerGas, tipPerGas }: Pick<BlockHead, 'baseFeePerGas' | 'tipPerGas'>): Fees {
  return { maxFeePerGas: baseFeePerGas * 2n + tipPerGas, maxPriorityFeePerGas: tipPerGas }
}

/** What a unit of gas is expected to cost in the next block. */
export function gasPriceAt({ baseFeePerGas, tipPerGas }: Pick<BlockHead, 'baseFeePerGas' | 'tipPerGas'>): bigint {
  return baseFeePerGas + tipPerGas
}
