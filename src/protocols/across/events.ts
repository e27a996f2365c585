import {
  type Address,
  decodeEventLog,
  encodeAbiParameters,
  encodeEventTopics,
  getAddress,
  type Hex,
  keccak256,
  pad,
  parseAbiParameters,
  size,
  slice,
} from 'viem'
import { sameAddress } from '../../model/Token.ts'
import { spokePoolEvents } from './abis.ts'

/** A log as a node says it. */
export type RawLog = { readonly address: Address; readonly topics: readonly Hex[]; readonly data: Hex }

/** A deposit as the chain that it was made on knows it: everything that tells it from any other. Times in chain seconds. */
export type BridgeDeposit = {
  readonly originChainId: number
  readonly destinationChainId: number
  readonly depositId: bigint
  readonly depositor: Address
  readonly recipient: Address
  readonly inputToken: Address
  readonly outputToken: Address
  readonly inputUnits: bigint
  readonly outputUnits: bigint
  readonly fillDeadline: bigint
}

/** What a relayer gave, and for what. */
export type BridgeFill = {
  readonly originChainId: number
  readonly depositId: bigint
  readonly inputToken: Address
  readonly outputToken: Address
  readonly inputUnits: bigint
  /** What the recipient got: less than was asked only where Across's own pool filled it. */
  readonly arrivedUnits: bigint
  readonly recipient: Address
}

const zeroWord: Hex = `0x${'0'.repeat(64)}`

/**
 * The deposits that an account made, of the logs of one transaction. One with a relayer of its own or with a message is none
 * of ours, and left out.
 */
export function depositsIn(
  logs: readonly RawLog[],
  { spokePool, chainId, account }: { spokePool: Address; chainId: number; account: Address },
): readonly BridgeDeposit[] {
  return logs.flatMap((log): BridgeDeposit[] => {
    const args = read(log, spokePool, 'FundsDeposited')
    if (args === null || args.exclusiveRelayer !== zeroWord || args.exclusivityDeadline !== 0 || args.message !== '0x')
      return []
    const [depositor, recipient] = [addressIn(args.depositor), addressIn(args.recipient)]
    const [inputToken, outputToken] = [addressIn(args.inputToken), addressIn(args.outputToken)]
    if (depositor === null || recipient === null || inputToken === null || outputToken === null) return []
    if (!sameAddress(depositor, account)) return []
    return [
      {
        originChainId: chainId,
        destinationChainId: Number(args.destinationChainId),
        depositId: args.depositId,
        depositor,
        recipient,
        inputToken,
        outputToken,
        inputUnits: args.inputAmount,
        outputUnits: args.outputAmount,
        fillDeadline: BigInt(args.fillDeadline),
      },
    ]
  })
}

const relayData = parseAbiParameters(
  '(bytes32 depositor, bytes32 recipient, bytes32 exclusiveRelayer, bytes32 inputToken, bytes32 outputToken, uint256 inputAmount, uint256 outputAmount, uint256 originChainId, uint256 depositId, uint32 fillDeadline, uint32 exclusivityDeadline, bytes message), uint256',
)

/** The key under which the pool of the destination keeps whether a deposit was filled: `getV3RelayHash` in SpokePool.sol. */
export function relayHashOf(deposit: BridgeDeposit): Hex {
  return keccak256(
    encodeAbiParameters(relayData, [
      {
        depositor: pad(deposit.depositor),
        recipient: pad(deposit.recipient),
        exclusiveRelayer: zeroWord,
        inputToken: pad(deposit.inputToken),
        outputToken: pad(deposit.outputToken),
        inputAmount: deposit.inputUnits,
        outputAmount: deposit.outputUnits,
        originChainId: BigInt(deposit.originChainId),
        depositId: deposit.depositId,
        fillDeadline: Number(deposit.fillDeadline),
        exclusivityDeadline: 0,
        message: '0x',
      },
      BigInt(deposit.destinationChainId),
    ]),
  )
}

/** Topics that find fills of deposits made on a chain: all of them, or that of one deposit. */
export function fillTopics(originChainId: number, depositId?: bigint): readonly (Hex | null)[] {
  return single(
    encodeEventTopics({
      abi: spokePoolEvents,
      eventName: 'FilledRelay',
      args: { originChainId: BigInt(originChainId), ...(depositId === undefined ? {} : { depositId }) },
    }),
  )
}

/** Null where the log is no fill of that pool. */
export function fillIn(log: RawLog, spokePool: Address): BridgeFill | null {
  const args = read(log, spokePool, 'FilledRelay')
  if (args === null) return null
  const recipient = addressIn(args.relayExecutionInfo.updatedRecipient)
  const [inputToken, outputToken] = [addressIn(args.inputToken), addressIn(args.outputToken)]
  if (recipient === null || inputToken === null || outputToken === null) return null
  return {
    originChainId: Number(args.originChainId),
    depositId: args.depositId,
    inputToken,
    outputToken,
    inputUnits: args.inputAmount,
    arrivedUnits: args.relayExecutionInfo.updatedOutputAmount,
    recipient,
  }
}

/** Topics that find what Across paid out to relayers and depositors on a chain. */
export function refundTopics(chainId: number): readonly (Hex | null)[] {
  return single(
    encodeEventTopics({
      abi: spokePoolEvents,
      eventName: 'ExecutedRelayerRefundRoot',
      args: { chainId: BigInt(chainId) },
    }),
  )
}

/** What one such log pays an account of a token: 0 where it pays it nothing. */
export function refundIn(log: RawLog, spokePool: Address, { token, account }: { token: Address; account: Address }) {
  const args = read(log, spokePool, 'ExecutedRelayerRefundRoot')
  if (args === null || !sameAddress(args.l2TokenAddress, token)) return 0n
  return args.refundAddresses.reduce(
    (sum, address, index) => (sameAddress(address, account) ? sum + (args.refundAmounts[index] ?? 0n) : sum),
    0n,
  )
}

function read<Name extends 'FundsDeposited' | 'FilledRelay' | 'ExecutedRelayerRefundRoot'>(
  log: RawLog,
  spokePool: Address,
  eventName: Name,
) {
  const [signature, ...rest] = log.topics
  if (!sameAddress(log.address, spokePool) || signature === undefined) return null
  try {
    return decodeEventLog({ abi: spokePoolEvents, eventName, topics: [signature, ...rest], data: log.data }).args
  } catch {
    return null
  }
}

/** Other kinds of chains have longer addresses: those are nobody's account here. */
function addressIn(word: Hex): Address | null {
  if (size(word) !== 32 || BigInt(slice(word, 0, 12)) !== 0n) return null
  return getAddress(slice(word, 12))
}

/** None of these topics asks for one of several. */
function single(topics: readonly (Hex | readonly Hex[] | null)[]): readonly (Hex | null)[] {
  return topics.map((topic) => (typeof topic === 'string' ? topic : null))
}
