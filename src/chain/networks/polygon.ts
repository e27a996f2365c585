import book from '../../../assets/networks/polygon.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { bookDigests } from './bookDigests.ts'
import { parseNetworkBook } from './parseNetworkBook.ts'

export function polygon(): Network {
  return parseNetworkBook(book, bookDigests.polygon)
}
