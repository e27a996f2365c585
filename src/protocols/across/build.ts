import { type Address, encodeFunctionData, zeroAddress } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import type { Call } from '../../model/Step.ts'
import { spokePoolAbi } from './abis.ts'

export type DepositOrder = {
  readonly spokePool: Address
  /** Who deposits, and who gets it on the other chain: the same account. */
  readonly account: Address
  readonly input: Amount
  /** What arrives, to the unit; its token is the other chain's. */
  readonly output: Amount
  /** Chain seconds: of the block that the quote is from, and until when it may be filled. */
  readonly quotedAt: bigint
  readonly fillDeadline: bigint
}

/** Puts tokens into the pool here, for whoever fills the deposit there. The pool takes them by an approval. */
export function buildDeposit(order: DepositOrder): Call {
  return {
    to: order.spokePool,
    value: 0n,
    data: encodeFunctionData({
      abi: spokePoolAbi,
      functionName: 'depositV3',
      args: [
        order.account,
        order.account,
        order.input.token.address,
        order.output.token.address,
        order.input.units,
        order.output.units,
        BigInt(order.output.token.chainId),
        zeroAddress,
        Number(order.quotedAt),
        Number(order.fillDeadline),
        0,
        '0x',
      ],
    }),
  }
}
