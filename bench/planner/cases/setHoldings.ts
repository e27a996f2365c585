import { setTimeout } from 'node:timers/promises'
import { type Address, encodeFunctionData, erc20Abi, type Hex, numberToHex, parseAbi } from 'viem'
import type { PracticeClient } from '../../../src/host/practice/chainClient.ts'
import { parseDecimal } from '../../../src/model/decimal.ts'
import type { Network } from '../../../src/model/Network.ts'
import { isNative } from '../../../src/model/Token.ts'

const mintAbi = parseAbi(['function mint(address account, uint256 value)'])
const nowhere: Address = '0x000000000000000000000000000000000000dEaD'
const gas = '0x2dc6c0'

/** Gives an account exactly these holdings, in whole tokens by symbol; of every other token that can be minted, none. */
export async function setHoldings(
  rpc: PracticeClient,
  network: Network,
  account: Address,
  holdings: Readonly<Record<string, number>>,
): Promise<void> {
  await rpc.impersonateAccount({ address: account })
  for (const token of network.tokens) {
    const parsed = parseDecimal((holdings[token.symbol] ?? 0).toFixed(Math.min(8, token.decimals)), token.decimals)
    const units = parsed.status === 'ok' ? parsed.units : 0n
    if (isNative(token)) continue
    const held = await rpc.readContract({
      address: token.address,
      abi: erc20Abi,
      functionName: 'balanceOf',
      args: [account],
    })
    if (held > 0n)
      await send(rpc, account, token.address, {
        data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [nowhere, held] }),
      })
    if (units > 0n)
      await send(rpc, account, token.address, {
        data: encodeFunctionData({ abi: mintAbi, functionName: 'mint', args: [account, units] }),
      })
  }
  const ether = parseDecimal((holdings.ETH ?? 0).toFixed(8), 18)
  await rpc.setBalance({ address: account, value: ether.status === 'ok' ? ether.units : 0n })
  await rpc.stopImpersonatingAccount({ address: account })
}

/** Sends as anybody, on our own chain. @throws where it reverts */
export async function send(
  rpc: PracticeClient,
  from: Address,
  to: Address,
  { data, value = 0n }: { readonly data: Hex; readonly value?: bigint },
): Promise<void> {
  const hash = await rpc.request({
    method: 'eth_sendTransaction',
    params: [{ from, to, data, value: numberToHex(value), gas }],
  })
  // Asked for by hand: a client that watches block numbers loses count where the chain is taken back.
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const receipt = await rpc.request({ method: 'eth_getTransactionReceipt', params: [hash] })
    if (receipt?.status === '0x1') return
    if (receipt !== null) break
    await setTimeout(2)
  }
  throw new Error(`The transaction of ${from} to ${to} came to nothing.`)
}
