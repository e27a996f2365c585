import { encodeFunctionData, parseAbi } from 'viem'
import { connectPractice } from '../../../src/host/practice/chainClient.ts'
import { amountOf } from '../../../src/model/Amount.ts'
import { vaultAsset } from '../../../src/model/vaultAsset.ts'
import { buildApprove } from '../../../src/protocols/erc20/build.ts'
import { buildDeposit } from '../../../src/protocols/erc4626/build.ts'
import type { Corridor } from '../../openCorridor.ts'
import { send, setHoldings } from './setHoldings.ts'

const dreamAbi = parseAbi([
  'function owner() view returns (address)',
  'function drain(address to)',
  'function balanceOf(address account) view returns (uint256)',
  'function redeem(uint256 shares, address receiver, address owner) returns (uint256)',
])

/**
 * Puts 1,000 USDC into the Dream vault, lets its owner do what an owner of it can, and tries to get them back: really, on
 * the practice chain, which is taken back afterwards. True where nothing comes back.
 */
export async function drainDream({ parts, rpcUrl }: Corridor): Promise<boolean> {
  const rpc = connectPractice(rpcUrl)
  const { network } = parts.client
  const vault = network.vaults.find(({ name }) => name.startsWith('Dream'))
  if (vault === undefined) throw new Error('There is no Dream vault here.')
  const dream = { address: vault.share.address, abi: dreamAbi } as const
  const saved = await rpc.snapshot()
  try {
    await setHoldings(rpc, network, parts.account, { ETH: 1, USDC: 1_000 })
    const put = amountOf(vaultAsset(network, vault), 1_000_000_000n)
    await rpc.impersonateAccount({ address: parts.account })
    for (const call of [buildApprove(put, dream.address), buildDeposit(dream.address, put, parts.account)])
      await send(rpc, parts.account, call.to, call)
    const owner = await rpc.readContract({ ...dream, functionName: 'owner' })
    await rpc.setBalance({ address: owner, value: 10n ** 18n })
    await rpc.impersonateAccount({ address: owner })
    await send(rpc, owner, dream.address, {
      data: encodeFunctionData({ abi: dreamAbi, functionName: 'drain', args: [owner] }),
    })
    const shares = await rpc.readContract({ ...dream, functionName: 'balanceOf', args: [parts.account] })
    const args = [shares, parts.account, parts.account] as const
    const back = await rpc
      .simulateContract({ ...dream, functionName: 'redeem', args, account: parts.account })
      .catch(() => null)
    return shares > 0n && back === null
  } finally {
    await rpc.revert({ id: saved })
    parts.clock.restart()
  }
}
