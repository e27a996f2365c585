import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import { findAnvil } from './findAnvil.ts'
import { checkoutAssets, readPracticeBook, unpackState } from './practiceAssets.ts'
import { runAnvil } from './runAnvil.ts'

export type SecondChain = { readonly url: string; readonly stop: () => Promise<void> }

/** The practice chain once more, under another id, for tests of what takes two. Nothing of it is kept. */
export async function startSecondChain(chainId = secondPracticeChainId): Promise<SecondChain> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-second-'))
  const state = join(folder, 'state.json')
  await writeFile(state, await unpackState(checkoutAssets()))
  const { timestamp } = await readPracticeBook(checkoutAssets())
  const args = ['--chain-id', String(chainId), '--accounts', '0', '--load-state', state]
  const anvil = await runAnvil({
    binary: findAnvil(),
    args: [...args, '--timestamp', String(timestamp + 1)],
    port: 0,
  })
  const stop = async (): Promise<void> => {
    await anvil.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { url: anvil.rpcUrl, stop }
}
