import { hexToBigInt, hexToNumber, keccak256, numberToHex } from 'viem'
import type { NamedClient } from '../../chain/ChainClient.ts'
import { ReadBatch } from '../../chain/readBatch.ts'
import { readUnits } from '../../chain/readUnits.ts'
import { heldTokens } from '../../chain/takeSnapshot.ts'
import type { Opinion } from '../../model/Opinion.ts'
import { type SimulationTarget, simulate } from '../../simulation/simulate.ts'

/** How often, and how far apart, one is asked that has not got the block yet: a second or two is usual. */
const attempts = 8
const pauseMs = 400

/**
 * Asks one endpoint everything that decides, at the block that the plan was played on.
 * @returns why not, where it has not got that block
 * @throws EndpointError, or what the node says
 */
export async function askOpinion(
  endpoint: NamedClient,
  target: SimulationTarget,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Opinion | string> {
  const { viem, name } = endpoint
  const block = numberToHex(target.block.number)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // In one round trip. Where the block is missing, whatever else was asked of it failed.
    const [found, asked] = await Promise.allSettled([
      viem.request({ method: 'eth_getBlockByNumber', params: [block, false] }),
      ask(endpoint, target),
    ])
    if (found.status === 'rejected') throw found.reason
    const hash = found.value?.hash ?? null
    if (hash !== null) {
      if (asked.status === 'rejected') throw asked.reason
      const baseFeePerGas = hexToBigInt(found.value?.baseFeePerGas ?? '0x0')
      return { endpoint: name, blockHash: hash, baseFeePerGas, ...asked.value }
    }
    await pause(pauseMs)
  }
  return `has no block ${target.block.number} yet`
}

async function ask(
  { viem, network }: NamedClient,
  target: SimulationTarget,
): Promise<Omit<Opinion, 'endpoint' | 'blockHash' | 'baseFeePerGas'>> {
  const { account, calls } = target
  const block = numberToHex(target.block.number)
  const batch = new ReadBatch()
  const units = new Map<string, bigint>()
  const held = heldTokens(network)
  for (const token of held) batch.add(readUnits(network, token, account), (value) => units.set(token.address, value))
  const { to, data } = batch.call(network.multicall3)
  const targets = [...new Set(calls.map((call) => call.to))]
  const [returned, nonce, pendingNonce, simulation, ...codes] = await Promise.all([
    viem.request({ method: 'eth_call', params: [{ to, data }, block] }),
    viem.request({ method: 'eth_getTransactionCount', params: [account, block] }),
    viem.request({ method: 'eth_getTransactionCount', params: [account, 'pending'] }),
    simulate({ network, viem }, target),
    ...targets.map((at) => viem.request({ method: 'eth_getCode', params: [at, block] })),
  ])
  batch.take(returned)
  return {
    nonce: hexToNumber(nonce),
    pendingNonce: hexToNumber(pendingNonce),
    balances: held.map(({ address }) => ({ token: address, units: units.get(address) ?? null })),
    codes: targets.map((at, index) => ({ at, hash: keccak256(codes[index] ?? '0x') })),
    simulation,
  }
}
