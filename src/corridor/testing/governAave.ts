import { type Address, encodeFunctionData, parseAbi } from 'viem'
import type { CorridorOfTest } from './corridorOfTest.ts'

const adminAbi = parseAbi([
  'function ADDRESSES_PROVIDER() view returns (address)',
  'function owner() view returns (address)',
  'function getPoolConfigurator() view returns (address)',
  'function setReserveFreeze(address asset, bool freeze)',
  'function setReservePause(address asset, bool paused)',
  'function setSupplyCap(address asset, uint256 newSupplyCap)',
])

type Change =
  | { readonly freeze: Address }
  | { readonly pause: Address }
  | { readonly unpause: Address }
  /** At one whole token. */
  | { readonly cap: Address }

/** As the owner of the practice chain's Aave. */
export async function governAave(open: CorridorOfTest, change: Change): Promise<void> {
  const { client, rpc } = open
  const pool = client.network.aave?.pool
  if (pool === undefined) throw new Error('No Aave here.')
  const read = { abi: adminAbi } as const
  const provider = await rpc.readContract({ ...read, address: pool, functionName: 'ADDRESSES_PROVIDER' })
  const owner = await rpc.readContract({ ...read, address: provider, functionName: 'owner' })
  const configurator = await rpc.readContract({ ...read, address: provider, functionName: 'getPoolConfigurator' })
  await open.act(owner, configurator, dataOf(change))
}

function dataOf(change: Change) {
  const abi = adminAbi
  if ('freeze' in change)
    return encodeFunctionData({ abi, functionName: 'setReserveFreeze', args: [change.freeze, true] })
  if ('pause' in change) return encodeFunctionData({ abi, functionName: 'setReservePause', args: [change.pause, true] })
  if ('unpause' in change)
    return encodeFunctionData({ abi, functionName: 'setReservePause', args: [change.unpause, false] })
  return encodeFunctionData({ abi, functionName: 'setSupplyCap', args: [change.cap, 1n] })
}
