import type { Address, Hex } from 'viem'
import { decodeAbiParameters, encodeAbiParameters, parseAbiParameters } from 'viem/utils'

/** A deposit that anybody may fill, without a message: exactly so much arrives, or nothing does. */
export type DepositCall = {
  readonly depositor: Address
  readonly recipient: Address
  readonly inputToken: Address
  readonly outputToken: Address
  readonly inputUnits: bigint
  readonly outputUnits: bigint
  readonly destinationChainId: bigint
  /** Chain seconds. */
  readonly fillDeadline: bigint
}

const args = parseAbiParameters(
  'address, address, address, address, uint256, uint256, uint256, address, uint32, uint32, uint32, bytes',
)
const nobody = '0x0000000000000000000000000000000000000000'

/**
 * Null for whatever is not exactly `depositV3`, to the last byte, open to every relayer and without a message: a relayer of
 * its own could let it lie, and a message is a call in the recipient's name, which is nobody's wish here.
 */
export function decodeDeposit(data: Hex): DepositCall | null {
  const bytes = data.toLowerCase()
  const body: Hex = `0x${bytes.slice(10)}`
  try {
    if (bytes.slice(0, 10) !== '0x7b939232') return null
    const read = decodeAbiParameters(args, body)
    if (encodeAbiParameters(args, read) !== body) return null
    const [depositor, recipient, inputToken, outputToken, inputUnits, outputUnits, destinationChainId] = read
    const [, , , , , , , exclusiveRelayer, , fillDeadline, exclusivity, message] = read
    if (exclusiveRelayer !== nobody || exclusivity !== 0 || message !== '0x') return null
    return {
      depositor,
      recipient,
      inputToken,
      outputToken,
      inputUnits,
      outputUnits,
      destinationChainId,
      fillDeadline: BigInt(fillDeadline),
    }
  } catch {
    return null
  }
}
