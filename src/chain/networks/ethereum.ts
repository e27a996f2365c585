import book from '../../../assets/networks/ethereum.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { bookDigests } from './bookDigests.ts'
import { parseNetworkBook } from './parseNetworkBook.ts'

export function ethereum(): Network {
  return parseNetworkBook(book, bookDigests.ethereum)
}
