import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { parsePracticeBook } from './parsePracticeBook.ts'

/** The chain inside the app. Its coins are play money; its contracts are the real bytecode, or named stand-ins. */
export const practice: Network = parsePracticeBook(book)
