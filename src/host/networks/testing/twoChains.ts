import { beforeAll } from 'vitest'
import { practiceChainId } from '../../../model/practiceChains.ts'
import { secondChainOfTest } from '../../practice/secondChainOfTest.ts'
import { bridgedChains } from './bridgedChains.ts'

/** Two practice chains of one file's tests, with Across on both. */
export function twoChains() {
  const first = secondChainOfTest(practiceChainId)
  const second = secondChainOfTest()
  const chains = bridgedChains(first, second)
  beforeAll(chains.prepare)
  return { first, second, ...chains }
}
