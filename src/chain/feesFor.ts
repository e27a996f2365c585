/** The most a chain asks for a unit of gas, in wei. */
export type Fees = { readonly maxFeePerGas: bigint; readonly maxPriorityFeePerGas: bigint }

/** Room for the base fee to double (six full blocks in a row) and a small tip of a tenth of it. */
export function feesFor(baseFeePerGas: bigint): Fees {
  const maxPriorityFeePerGas = baseFeePerGas / 10n + 1n
  return { maxFeePerGas: baseFeePerGas * 2n + maxPriorityFeePerGas, maxPriorityFeePerGas }
}
