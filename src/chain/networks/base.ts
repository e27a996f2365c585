import book from '../../../assets/networks/base.json' with { type: 'json' }
import type { Network } from '../../model/Network.ts'
import { bookDigests } from './bookDigests.ts'
import { parseNetworkBook } from './parseNetworkBook.ts'

export function base(): Network {
  return parseNetworkBook(book, bookDigests.base)
}
