import { afterAll, beforeAll } from 'vitest'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import { connectPractice, type PracticeClient } from './chainClient.ts'
import { type SecondChain, startSecondChain } from './startSecondChain.ts'

/** The practice chain once more, under another id, for one file's tests: where a deposit of the first one arrives. */
export function secondChainOfTest(chainId = secondPracticeChainId): () => PracticeClient & { readonly url: string } {
  let chain: SecondChain
  let client: PracticeClient

  beforeAll(async () => {
    chain = await startSecondChain(chainId)
    client = connectPractice(chain.url)
  })

  afterAll(() => chain.stop())

  return () => ({ ...client, url: chain.url })
}
