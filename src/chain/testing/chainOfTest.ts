import { type Address, encodeFunctionData, type Hex, numberToHex, parseAbi } from 'viem'
import { afterEach, beforeEach } from 'vitest'
import { connectPractice } from '../../host/practice/chainClient.ts'
import { giveMoney } from '../../host/practice/keeperCalls.ts'
import { baseFee } from '../../host/practice/keepSaved.ts'
import { checkoutAssets, readPracticeBook } from '../../host/practice/practiceAssets.ts'
import { account, practiceOfTest } from '../../host/practice/practiceOfTest.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Call } from '../../model/Step.ts'
import type { Token } from '../../model/Token.ts'
import { type ChainClient, connectChain } from '../ChainClient.ts'
import { Clock } from '../Clock.ts'
import { feesFor } from '../fees/feesFor.ts'
import { tipByShare } from '../fees/tipRule.ts'
import { practice } from '../networks/practice.ts'
import { takeSnapshot } from '../takeSnapshot.ts'

export { account } from '../../host/practice/practiceOfTest.ts'

export type Played = { readonly ok: boolean; readonly gasUsed: bigint; readonly fee: bigint }

/** The practice chain as one test sees it: funded, and as it was at the start, whatever the test before did. */
export type ChainOfTest = {
  readonly url: string
  readonly client: ChainClient
  readonly rpc: ReturnType<typeof connectPractice>
  readonly clock: Clock
  readonly snapshot: (named?: readonly Address[]) => Promise<Snapshot>
  /** Really executes the calls, in one block, as an account whose key nobody needs. */
  readonly play: (
    calls: readonly Call[],
    options?: { readonly from?: Address; readonly at?: bigint; readonly gas?: bigint },
  ) => Promise<readonly Played[]>
  /** Adds one portion of practice money. */
  readonly fund: (to: Address) => Promise<void>
  /** Has the keeper say what a token is worth, as of so many seconds ago. */
  readonly post: (symbol: string, usdE8: bigint, secondsAgo?: bigint) => Promise<void>
}

const feedAbi = parseAbi([
  'function postAt(int256 answer, uint256 updatedAt)',
  'function keeper() view returns (address)',
])
/** More than any step takes, and six of them still fit into a block. */
const plenty = 4_000_000n

export function coin(symbol: string): Token {
  const found = practice.tokens.find((entry) => entry.symbol === symbol)
  if (found === undefined) throw new Error(`The practice chain has no ${symbol}.`)
  return found
}

/** A chain of its own for one file's tests; each test starts from the same state. */
export function chainOfTest(): () => ChainOfTest {
  const connected = practiceOfTest()
  let chain: ChainOfTest | null = null
  let saved: Hex | null = null

  beforeEach(async () => {
    const url: unknown = connected().transport.url
    if (typeof url !== 'string') throw new Error('The chain of this test has no address.')
    const rpc = connectPractice(url)
    saved = await rpc.snapshot()
    // A chain that is taken back still counts with the fee that its blocks had led to.
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    chain = await openChainOfTest(url, rpc)
  })

  afterEach(async () => {
    if (saved !== null) await chain?.rpc.revert({ id: saved })
  })

  return () => {
    if (chain === null) throw new Error('The chain runs inside tests only.')
    return chain
  }
}

/** The same for what is no test: whoever calls takes the chain back to where it was. */
export async function openChainOfTest(url: string, rpc: ReturnType<typeof connectPractice>): Promise<ChainOfTest> {
  const client = await connectChain(practice, url)
  const clock = new Clock(() => performance.now())
  const book = await readPracticeBook(checkoutAssets())

  async function play(calls: readonly Call[], options: Parameters<ChainOfTest['play']>[1] = {}) {
    const { from = account, at, gas = plenty } = options
    await rpc.impersonateAccount({ address: from })
    const { maxFeePerGas, maxPriorityFeePerGas } = feesFor({ baseFeePerGas: baseFee, tipPerGas: tipByShare(baseFee) })
    const fees = { maxFeePerGas: numberToHex(maxFeePerGas), maxPriorityFeePerGas: numberToHex(maxPriorityFeePerGas) }
    await rpc.setAutomine(false)
    try {
      const hashes: Hex[] = []
      for (const { to, data, value } of calls)
        hashes.push(
          await rpc.request({
            method: 'eth_sendTransaction',
            params: [{ from, to, data, value: numberToHex(value), gas: numberToHex(gas), ...fees }],
          }),
        )
      if (at !== undefined) await rpc.setNextBlockTimestamp({ timestamp: at })
      // Now, and not when the app's own keeper hears of the block before: several light ones in a row cost less and less, and who
      // looks at the last of them finds gas cheaper than it is in the next.
      await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      await rpc.mine({ blocks: 1 })
      return await Promise.all(
        hashes.map(async (hash): Promise<Played> => {
          const receipt = await rpc.getTransactionReceipt({ hash })
          const { status, gasUsed, effectiveGasPrice } = receipt
          return { ok: status === 'success', gasUsed, fee: gasUsed * effectiveGasPrice }
        }),
      )
    } finally {
      await rpc.setAutomine(true)
    }
  }

  return {
    url,
    client,
    rpc,
    clock,
    snapshot: (named = []) => takeSnapshot(client, clock, account, named),
    play,
    fund: (to) => giveMoney(rpc, book, to),
    post: async (symbol, usdE8, secondsAgo = 0n) => {
      const feed = practice.feeds.find((entry) => entry.token === coin(symbol).address)
      if (feed === undefined) throw new Error(`No feed for ${symbol}.`)
      const keeper = await rpc.readContract({ address: feed.address, abi: feedAbi, functionName: 'keeper' })
      const { timestamp } = await rpc.getBlock()
      await rpc.setBalance({ address: keeper, value: 10n ** 18n })
      const data = encodeFunctionData({ abi: feedAbi, functionName: 'postAt', args: [usdE8, timestamp - secondsAgo] })
      const [played] = await play([{ to: feed.address, value: 0n, data }], { from: keeper })
      if (played?.ok !== true) throw new Error(`The keeper could not post a price for ${symbol}.`)
    },
  }
}
