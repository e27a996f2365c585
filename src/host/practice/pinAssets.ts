import { createHash } from 'node:crypto'

/** Of the book by what it says, so that a system that writes line ends its own way has the same one. */
export function digestOfBook(book: unknown): string {
  return createHash('sha256').update(JSON.stringify(book)).digest('hex')
}

/** Of the chain's state, packed, to the byte. */
export function digestOfState(packed: Buffer): string {
  return createHash('sha256').update(packed).digest('hex')
}

/** The source of `pinnedDigests.ts` for these files: what building the chain writes. */
export function pinAssets(book: unknown, packed: Buffer): string {
  return [
    '/** The practice chain’s book and state as they were built. Written by `npm run chain:build`, never by hand. */',
    'export const pinnedDigests = {',
    `  book: '${digestOfBook(book)}',`,
    `  state: '${digestOfState(packed)}',`,
    '} as const',
    '',
  ].join('\n')
}
