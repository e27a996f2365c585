import { join } from 'node:path'
import { digestOfNetworkBook, type NetworkBook } from '../../src/chain/networks/parseNetworkBook.ts'
import { root } from '../bootstrap/root.mjs'

export const pinsPath = join(root, 'src', 'chain', 'networks', 'bookDigests.ts')

export function bookPath(slug: string): string {
  return join(root, 'assets', 'networks', `${slug}.json`)
}

export function bookText(book: NetworkBook): string {
  return `${JSON.stringify(book, null, 2)}\n`
}

/** The source of `bookDigests.ts` for these books. */
export function pinsText(books: readonly { readonly slug: string; readonly book: NetworkBook }[]): string {
  return [
    '/** Each real network’s book as it was checked. Written by `npm run networks:build`, never by hand. */',
    'export const bookDigests = {',
    ...books.map(({ slug, book }) => `  ${slug}: '${digestOfNetworkBook(book)}',`),
    '} as const',
    '',
  ].join('\n')
}
