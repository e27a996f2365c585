import { type Address, encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import type { ChainOfTest } from '../../chain/testing/chainOfTest.ts'
import { amountOf } from '../../model/Amount.ts'
import type { Token } from '../../model/Token.ts'
import { buildSwap } from '../../protocols/uniswap/build.ts'
import { setUnits } from './setPortfolio.ts'

const whale: Address = '0x000000000000000000000000000000000000bea7'

/** Somebody with more money than the pool has trades one token for another there, at whatever price. */
export async function whaleSwap(
  { client, play, rpc, url }: ChainOfTest,
  trade: { readonly sell: Token; readonly buy: Token; readonly units: bigint; readonly fee: number },
): Promise<void> {
  const { uniswap } = client.network
  if (uniswap === null) throw new Error('No Uniswap here.')
  const { sell, buy, units, fee } = trade
  await rpc.setBalance({ address: whale, value: 10n ** 20n })
  await setUnits(url, whale, amountOf(sell, units))
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [uniswap.router, maxUint256] })
  const swap = buildSwap({
    router: uniswap.router,
    account: whale,
    exact: 'sell',
    sellsNative: false,
    buysNative: false,
    deadline: maxUint256,
    route: { tokens: [sell.address, buy.address], fees: [fee] },
    sellUnits: units,
    buyUnits: 0n,
  })
  const played = await play([{ to: sell.address, value: 0n, data: approve }, swap], { from: whale })
  if (!played.every(({ ok }) => ok)) throw new Error('The whale could not trade.')
}
