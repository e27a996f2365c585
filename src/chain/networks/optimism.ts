import book from '../../../assets/networks/optimism.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { bookDigests } from './bookDigests.ts'
import { parseNetworkBook } from './parseNetworkBook.ts'

export function optimism(): Network {
  return parseNetworkBook(book, bookDigests.optimism)
}
