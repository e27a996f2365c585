import { bridgedChains } from '../../src/host/networks/testing/bridgedChains.ts'
import { connectPractice, type PracticeClient } from '../../src/host/practice/chainClient.ts'
import { startSecondChain } from '../../src/host/practice/startSecondChain.ts'
import { secondPracticeChainId } from '../../src/model/practiceChains.ts'
import { runningUrl } from './runningChain.ts'

export type SecondChain = ReturnType<typeof bridgedChains> & {
  readonly second: () => PracticeClient
  /** What an app is opened with, so that it knows of the second chain. */
  readonly otherPractice: ReadonlyMap<number, readonly string[]>
}

/** Runs a second practice chain beside the one of a profile's app, with a relayer of ours between them, for one story. */
export async function withSecondChain<T>(profile: string, tell: (chains: SecondChain) => Promise<T>): Promise<T> {
  const { url, stop } = await startSecondChain()
  const second = connectPractice(url)
  const chains = bridgedChains(
    // Asked for each time: it listens somewhere else after a restart.
    () => connectPractice(runningUrl(profile)),
    () => second,
  )
  try {
    return await tell({ ...chains, second: () => second, otherPractice: new Map([[secondPracticeChainId, [url]]]) })
  } finally {
    await stop()
  }
}
