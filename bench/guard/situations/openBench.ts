import { type Address, encodeFunctionData, erc20Abi, getAddress, maxUint256 } from 'viem'
import { type ChainOfTest, openChainOfTest } from '../../../src/chain/testing/chainOfTest.ts'
import { type CorridorOfTest, corridorOfTest } from '../../../src/corridor/testing/corridorOfTest.ts'
import { connectPractice } from '../../../src/host/practice/chainClient.ts'
import { baseFee } from '../../../src/host/practice/keepSaved.ts'
import { startPracticeChain } from '../../../src/host/practice/startPracticeChain.ts'
import { isNative } from '../../../src/model/Token.ts'
import { plainVault } from '../../../src/wallet/planForTests.ts'
import { openReader, type Reader } from '../oracle/openReader.ts'
import { stateReads } from '../oracle/stateReads.ts'

/** Whoever an attack is for. */
export const thief = getAddress('0x7b1ef00000000000000000000000000000007b1e')
/** Moves pools against people just before their swaps. Has more than enough of everything. */
export const whale = getAddress('0x3a1e000000000000000000000000000000003a1e')

/** Whom the sentences of the stories name. */
export const friend = getAddress('0x52908400098527886E0F7030069857D2E4169EE7')

export type GuardBench = {
  readonly chain: ChainOfTest
  /** Sees everything of the corridor's account, and what thief and friend have. */
  readonly reader: Reader
  /** Runs one story: a corridor of its own on the chain, which is taken back to where it was afterwards. */
  readonly inStory: <T>(tell: (open: CorridorOfTest) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** A practice chain of one's own, on which clocks stand still between blocks: the same seed comes to the same plans. */
export async function openBench(directory: string): Promise<GuardBench> {
  const practice = await startPracticeChain({ directory })
  const rpc = connectPractice(practice.rpcUrl)
  const chain = await openChainOfTest(practice.rpcUrl, rpc)
  await feedWhale(chain)
  const reader = await openReader(rpc, stateReads(chain.client.network, plainVault().account, [thief, friend]))
  const corridor = corridorOfTest(() => chain)
  return {
    chain,
    reader,
    inStory: async (tell) => {
      const saved = await rpc.snapshot()
      try {
        return await tell(await corridor({ timer: () => 0 }))
      } finally {
        await rpc.revert({ id: saved })
        // A chain that is taken back still counts with the fee that its blocks had led to.
        await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      }
    },
    close: () => practice.stop(),
  }
}

async function feedWhale({ client, url, rpc, play }: ChainOfTest): Promise<void> {
  const { tokens, uniswap } = client.network
  if (uniswap === null) throw new Error('The practice chain has its pools.')
  await rpc.setBalance({ address: whale, value: 10n ** 24n })
  for (const token of tokens) {
    if (isNative(token) || token.symbol === 'stETH') continue
    await dealUnits(url, whale, token.address, 10n ** BigInt(token.decimals + 10))
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [uniswap.router, maxUint256] })
    const [played] = await play([{ to: token.address, value: 0n, data }], { from: whale })
    if (played?.ok !== true) throw new Error(`The whale could not allow its ${token.symbol}.`)
  }
}

async function dealUnits(url: string, account: Address, token: Address, units: bigint): Promise<void> {
  const params = [account, token, `0x${units.toString(16)}`]
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_setERC20Balance', params })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  if ((await response.text()).includes('"error"')) throw new Error(`Nothing could be dealt of ${token}.`)
}
