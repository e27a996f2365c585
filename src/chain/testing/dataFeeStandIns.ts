import { type Address, concat, type Hex, numberToHex, toFunctionSelector } from 'viem'

/**
 * A stand-in for the OP Stack's `GasPriceOracle`, which works with state that only a node of the OP Stack writes: so much wei
 * for each byte of what `getL1Fee` is called with, and for each byte that `getL1FeeUpperBound` is asked about, 68 added; and
 * of `getOperatorFee` so much wei, and so much for each unit of gas. Null: one of before there was such a fee, which has no
 * answer to that.
 */
export function oracleCode(
  weiPerByte: bigint,
  operator: { readonly constant: bigint; readonly weiPerGas: bigint } | null = { constant: 0n, weiPerGas: 0n },
): Hex {
  const push = (wei: bigint): Hex => concat(['0x7f', numberToHex(wei, { size: 32 })])
  // MSTORE(0), RETURN(0, 32)
  const give: Hex = '0x5f5260205ff3'
  return concat([
    // CALLDATALOAD(0) >> 224 == getOperatorFee's selector: to the last part
    concat(['0x5f3560e01c63', toFunctionSelector('getOperatorFee(uint256)'), '0x14604957']),
    // CALLDATASIZE == 36 ? CALLDATALOAD(4) + 68 : CALLDATASIZE
    '0x36602414601957366020565b6004356044015b',
    concat([push(weiPerByte), '0x02', give]),
    // CALLDATALOAD(4) * weiPerGas + constant, or INVALID
    operator === null
      ? '0x5bfe'
      : concat(['0x5b600435', push(operator.weiPerGas), '0x02', push(operator.constant), '0x01', give]),
  ])
}

/** A stand-in for Arbitrum's two: three words, the first and the second of which are the question's length in bytes. */
// CALLDATASIZE DUP1 MSTORE(0) MSTORE(32) RETURN(0, 96)
export const arbitrumCode: Hex = '0x36805f5260205260605ff3'

/** Where Arbitrum's two are: ArbGasInfo, and what its nodes answer for themselves. */
export const arbitrumFees: readonly Address[] = [
  '0x000000000000000000000000000000000000006C',
  '0x00000000000000000000000000000000000000C8',
]
