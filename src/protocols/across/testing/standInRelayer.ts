import {
  type Address,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  keccak256,
  pad,
  parseAbi,
  zeroAddress,
} from 'viem'
import type { PracticeClient } from '../../../host/practice/chainClient.ts'
import type { BridgeDeposit } from '../events.ts'
import { acrossDeployer, sendAs, spokePoolOfTest } from './deployAcross.ts'

/** Whoever fills deposits in these tests: a stand-in for the relayers, who do so for what is left to them. */
export const relayer: Address = '0x000000000000000000000000000000000004e1a7'

const relayAbi = parseAbi([
  'struct RelayData { bytes32 depositor; bytes32 recipient; bytes32 exclusiveRelayer; bytes32 inputToken; bytes32 outputToken; uint256 inputAmount; uint256 outputAmount; uint256 originChainId; uint256 depositId; uint32 fillDeadline; uint32 exclusivityDeadline; bytes message; }',
  'function fillRelay(RelayData relayData, uint256 repaymentChainId, bytes32 repaymentAddress)',
])
const hubAbi = parseAbi([
  'struct RefundLeaf { uint256 amountToReturn; uint256 chainId; uint256[] refundAmounts; uint32 leafId; address l2TokenAddress; address[] refundAddresses; }',
  'function relayRootBundle(bytes32 relayerRefundRoot, bytes32 slowRelayRoot)',
  'function executeRelayerRefundLeaf(uint32 rootBundleId, RefundLeaf leaf, bytes32[] proof)',
])

/** Fills a deposit on its destination, out of the relayer's own pocket, which has to hold so much of the token. */
export async function fillDeposit(destination: PracticeClient, deposit: BridgeDeposit) {
  await destination.setBalance({ address: relayer, value: 10n ** 20n })
  await destination.impersonateAccount({ address: relayer })
  const args = [spokePoolOfTest, deposit.outputUnits] as const
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args })
  await sendAs(destination, relayer, { to: deposit.outputToken, data })
  const relayData = {
    depositor: pad(deposit.depositor),
    recipient: pad(deposit.recipient),
    exclusiveRelayer: pad(zeroAddress),
    inputToken: pad(deposit.inputToken),
    outputToken: pad(deposit.outputToken),
    inputAmount: deposit.inputUnits,
    outputAmount: deposit.outputUnits,
    originChainId: BigInt(deposit.originChainId),
    depositId: deposit.depositId,
    fillDeadline: Number(deposit.fillDeadline),
    exclusivityDeadline: 0,
    message: '0x',
  } as const
  const chainId = BigInt(deposit.originChainId)
  return sendAs(destination, relayer, {
    to: spokePoolOfTest,
    data: encodeFunctionData({ abi: relayAbi, functionName: 'fillRelay', args: [relayData, chainId, pad(relayer)] }),
  })
}

/** Pays a deposit back, in a bundle of its own: a stand-in for Across's hub, which pays back many at once. */
export async function payBack(origin: PracticeClient, deposit: BridgeDeposit, bundle = 0) {
  const leaf = {
    amountToReturn: 0n,
    chainId: BigInt(deposit.originChainId),
    refundAmounts: [deposit.inputUnits],
    leafId: 0,
    l2TokenAddress: deposit.inputToken,
    refundAddresses: [deposit.depositor],
  }
  const [, execute] = hubAbi
  // The only leaf of its tree is the tree's root.
  const root = keccak256(encodeAbiParameters([execute.inputs[1]], [leaf]))
  await sendAs(origin, acrossDeployer, {
    to: spokePoolOfTest,
    data: encodeFunctionData({ abi: hubAbi, functionName: 'relayRootBundle', args: [root, root] }),
  })
  return sendAs(origin, acrossDeployer, {
    to: spokePoolOfTest,
    data: encodeFunctionData({ abi: hubAbi, functionName: 'executeRelayerRefundLeaf', args: [bundle, leaf, []] }),
  })
}
