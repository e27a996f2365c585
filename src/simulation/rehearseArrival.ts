import { type Address, encodeFunctionData, erc20Abi, numberToHex } from 'viem'
import type { Reader } from '../chain/ChainClient.ts'
import type { Amount } from '../model/Amount.ts'
import type { BlockHead } from '../model/BlockHead.ts'
import type { Call } from '../model/Step.ts'
import { sameAddress } from '../model/Token.ts'
import { askSimulation, describeCall, describeFailure } from './askSimulation.ts'

export type ArrivalRehearsal =
  | { readonly status: 'works' }
  /** `reason`: what the chain, or the contract, says of it. */
  | { readonly status: 'fails'; readonly reason: string }

/**
 * Plays calls with money that is not there yet: it comes, within the trial alone, from whom the chain holds much of it, as
 * it would from whoever brings it over a bridge.
 */
export async function rehearseArrival(
  client: Reader,
  target: {
    readonly account: Address
    readonly arrives: Amount
    readonly calls: readonly Call[]
    readonly block: BlockHead
    readonly now: bigint
  },
): Promise<ArrivalRehearsal> {
  const { network } = client
  const { account, arrives } = target
  const reserve = network.aave?.reserves.find(({ asset }) => sameAddress(asset, arrives.token.address))
  const from = reserve?.aToken.address ?? network.across?.spokePool
  if (from === undefined) return { status: 'fails', reason: 'Nobody is known there to take it from.' }
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [account, arrives.units] })
  const calls = [
    { from, to: arrives.token.address, data },
    ...target.calls.map((call) => ({ from: account, to: call.to, value: numberToHex(call.value), data: call.data })),
  ]
  const time = target.now > target.block.timestamp ? target.now : target.block.timestamp + 1n
  const blockOverrides = { number: numberToHex(target.block.number + 1n), time: numberToHex(time) }
  try {
    const [played = []] = await askSimulation(client, [{ blockOverrides, calls }], {
      on: target.block.number,
      validation: false,
    })
    const failed = played.map(describeCall).find(({ status }) => status !== 'ok')
    return failed === undefined ? { status: 'works' } : { status: 'fails', reason: failed.reason ?? 'It reverts.' }
  } catch (cause) {
    return { status: 'fails', reason: describeFailure(cause) }
  }
}
