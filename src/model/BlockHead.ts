/** A block, and what a unit of gas costs on top of it. Fees in wei. */
export type BlockHead = {
  readonly number: bigint
  /** Chain seconds. */
  readonly timestamp: bigint
  readonly baseFeePerGas: bigint
  /** What others tip for a unit of gas, or what is usual where nobody says. */
  readonly tipPerGas: bigint
}
