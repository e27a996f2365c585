/**
 * What the operator of an OP Stack chain charges beside all else (specs.optimism.io, “Operator Fee”): a straight line over the
 * gas that is used, in wei. Its two numbers and its formula are the chain's to change, so it is kept as two points of it.
 */
export type OperatorFee = {
  /** For no gas at all. */
  readonly constant: bigint
  /** What a thousand million units come to, on top of that. */
  readonly perBillion: bigint
}

export const noOperatorFee: OperatorFee = { constant: 0n, perBillion: 0n }

/**
 * What a rollup charges beside its gas price. For the bytes of transactions on Ethereum, one entry a call: in wei beside the
 * gas (OP Stack), or in units of gas inside of it (Arbitrum). And for whoever runs it.
 */
export type DataFees =
  /** The network charges for nothing but gas. */
  | { readonly status: 'none' }
  | {
      readonly status: 'read'
      readonly wei: readonly bigint[]
      readonly gas: readonly bigint[]
      readonly operator: OperatorFee
    }
  /** It charges, and does not say how much. */
  | { readonly status: 'unread' }

/** The price of data on Ethereum may double while a plan waits, as the base fee may. */
const room = 2n
const billion = 10n ** 9n

/** Wei for so much gas, rounded up. */
export function operatorWei({ constant, perBillion }: OperatorFee, gas: bigint): bigint {
  return constant + (gas * perBillion + billion - 1n) / billion
}

/** Wei that the call costs now beside the price of its gas, where it uses so much of it. */
export function dataWei(fees: DataFees, call: number, gas: bigint): bigint {
  return fees.status === 'read' ? (fees.wei[call] ?? 0n) + operatorWei(fees.operator, gas) : 0n
}

/** The same at the most. An operator's fee is set anew once in months, and a step is signed within its budget or not at all. */
export function mostDataWei(fees: DataFees, call: number, gas: bigint): bigint {
  return fees.status === 'read' ? (fees.wei[call] ?? 0n) * room + operatorWei(fees.operator, gas) : 0n
}

/** Units of gas for the call's bytes, at the most. */
export function mostDataGas(fees: DataFees, call: number): bigint {
  return fees.status === 'read' ? (fees.gas[call] ?? 0n) * room : 0n
}
