import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import { parsePracticeBook } from './parsePracticeBook.ts'

/** The chain inside the app. Its coins are play money; its contracts are the real bytecode, or named stand-ins. */
export const practice: Network = parsePracticeBook(book)

/** The same chain once more under another id, for what takes two: it is opened by those alone who name its nodes. */
export function secondPractice(): Network {
  return parsePracticeBook({ ...book, chainId: secondPracticeChainId })
}
