import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { practice } from '../../../../chain/networks/practice.ts'
import { type ChainOfTest, openChainOfTest } from '../../../../chain/testing/chainOfTest.ts'
import { connectPractice } from '../../../practice/chainClient.ts'
import { findAnvil } from '../../../practice/findAnvil.ts'
import { refreshFeeds } from '../../../practice/keeperCalls.ts'
import { baseFee } from '../../../practice/keepSaved.ts'
import { checkoutAssets, readPracticeBook, unpackState } from '../../../practice/practiceAssets.ts'
import { runAnvil } from '../../../practice/runAnvil.ts'

export type UnsavedChain = {
  readonly chain: ChainOfTest
  /** Prices are good for an hour, and gas gets cheaper with every block. */
  readonly refresh: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** The practice chain without its keeper, who writes all of it down after each block: for tests of ten thousand blocks. */
export async function startUnsavedChain(folder: string): Promise<UnsavedChain> {
  const state = join(folder, 'state.json')
  await writeFile(state, await unpackState(checkoutAssets()))
  const book = await readPracticeBook(checkoutAssets())
  const anvil = await runAnvil({
    binary: findAnvil(),
    args: [
      ...['--chain-id', String(practice.chainId), '--accounts', '0', '--load-state', state],
      ...['--timestamp', String(book.timestamp + 1)],
    ],
    port: 0,
  })
  const rpc = connectPractice(anvil.rpcUrl)
  const refresh = async () => {
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    await refreshFeeds(rpc, book)
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
  }
  await refresh()
  return { chain: await openChainOfTest(anvil.rpcUrl, rpc), refresh, stop: anvil.stop }
}
