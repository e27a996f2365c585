import type { ChainOfTest } from '../../chain/testing/chainOfTest.ts'
import { account, coin } from '../../chain/testing/chainOfTest.ts'

/** Puts so many units of a token into the test's wallet, whatever was there. Not for the chain's own coin. */
export async function deal({ url }: Pick<ChainOfTest, 'url'>, symbol: string, units: bigint): Promise<void> {
  const params = [account, coin(symbol).address, `0x${units.toString(16)}`]
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_setERC20Balance', params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const answer = await response.text()
  if (answer.includes('"error"')) throw new Error(`No ${symbol} could be dealt: ${answer}`)
}
