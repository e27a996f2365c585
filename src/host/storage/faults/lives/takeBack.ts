import type { PracticeClient } from '../../../practice/chainClient.ts'
import { askAnvil } from './askAnvil.ts'

const [pauseMs, quietLooks, mostLooks] = [20, 4, 250]

/**
 * Lets the chain take so many blocks back, once it is quiet: what a killed life had asked for may still be under way, and
 * a block that is mined meanwhile would be neither above nor below them.
 */
export async function takeBack({ rpc, url }: { rpc: PracticeClient; url: string }, depth: number): Promise<void> {
  let [seen, quiet] = ['', 0]
  for (let looks = 0; quiet < quietLooks && looks < mostLooks; looks += 1) {
    const [block, { pending }] = await Promise.all([rpc.getBlock(), rpc.getTxpoolStatus()])
    quiet = block.hash === seen && pending === 0 ? quiet + 1 : 0
    seen = block.hash
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  await askAnvil(url, 'anvil_reorg', [depth, []])
}
