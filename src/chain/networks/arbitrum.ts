import book from '../../../assets/networks/arbitrum.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { bookDigests } from './bookDigests.ts'
import { parseNetworkBook } from './parseNetworkBook.ts'

export function arbitrum(): Network {
  return parseNetworkBook(book, bookDigests.arbitrum)
}
