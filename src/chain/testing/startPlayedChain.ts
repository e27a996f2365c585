import { type Address, createTestClient, type Hex, http, publicActions } from 'viem'
import { z } from 'zod'
import { findAnvil } from '../../host/practice/findAnvil.ts'
import { checkoutAssets, unpackState } from '../../host/practice/practiceAssets.ts'
import { runAnvil } from '../../host/practice/runAnvil.ts'
import type { Network } from '../../model/Network.ts'
import { practice } from '../networks/practice.ts'
import { arbitrumCode, arbitrumFees, oracleCode } from './dataFeeStandIns.ts'

const state = z.object({ accounts: z.record(z.string(), z.object({ code: z.templateLiteral(['0x', z.string()]) })) })
/** Returns the block's number to any call: all that the snapshot asks of Arbitrum's own contract. */
const numberCode: Hex = '0x435f5260205ff3'

function connectRpc(url: string) {
  return createTestClient({ mode: 'anvil', transport: http(url, { retryCount: 0 }) }).extend(publicActions)
}

export type PlayedChain = {
  readonly url: string
  readonly rpc: ReturnType<typeof connectRpc>
  /** Puts code at an address: of a stand-in, or nothing. */
  readonly put: (address: Address, code: Hex) => Promise<void>
  /** What stands at an address of the practice chain: the protocols' own bytecode, without its storage. */
  readonly practiceCode: (address: Address) => Hex
  readonly stop: () => Promise<void>
}

/**
 * A bare local chain under a public network's id, with Multicall3 at its place, stand-ins for what a rollup says of its fees,
 * and nothing else. For tests only: whoever signs there signs for the real chain too, so only with throw-away keys.
 */
export async function startPlayedChain(network: Network): Promise<PlayedChain> {
  const { accounts } = state.parse(JSON.parse((await unpackState(checkoutAssets())).toString('utf8')))
  const codes = new Map(Object.entries(accounts).map(([address, { code }]) => [address.toLowerCase(), code]))
  const practiceCode = (address: Address): Hex => {
    const code = codes.get(address.toLowerCase())
    if (code === undefined) throw new Error(`Nothing stands at ${address} of the practice chain.`)
    return code
  }
  const anvil = await runAnvil({ binary: findAnvil(), args: ['--chain-id', String(network.chainId)], port: 0 })
  const rpc = connectRpc(anvil.rpcUrl)
  await rpc.setCode({ address: network.multicall3, bytecode: practiceCode(practice.multicall3) })
  if (network.chain.arbSys !== null) await rpc.setCode({ address: network.chain.arbSys, bytecode: numberCode })
  const { gasPriceOracle } = network.chain
  if (gasPriceOracle !== null) await rpc.setCode({ address: gasPriceOracle, bytecode: oracleCode(10n ** 6n) })
  if (network.chain.arbSys !== null)
    for (const address of arbitrumFees) await rpc.setCode({ address, bytecode: arbitrumCode })
  await rpc.mine({ blocks: 1 })
  return {
    url: anvil.rpcUrl,
    rpc,
    put: (address, bytecode) => rpc.setCode({ address, bytecode }),
    practiceCode,
    stop: () => anvil.stop(),
  }
}
