import { addressGroups } from '../model/addressGroups.ts'
import { differingDigits } from '../model/lookAlike.ts'

/** An address in groups of four, as it is compared and read aloud. */
export function grouped(address: string): string {
  return /^0x[0-9a-fA-F]{40}$/.test(address)
    ? ['0x', ...addressGroups(address).map(({ text }) => text)].join(' ')
    : address
}

/** Two addresses, one under the other, with a line below that points at what differs. */
export function comparedLines(address: string, known: string, whose: string): readonly string[] {
  const width = Math.max(whose.length, 'this address'.length)
  const marked = new Set(differingDigits(address, known))
  const pointers = addressGroups(address).map(({ text, from }) =>
    [...text].map((_, at) => (marked.has(from + at) ? '^' : ' ')).join(''),
  )
  return [
    `${'this address'.padEnd(width)}  ${grouped(address)}`,
    `${whose.padEnd(width)}  ${grouped(known)}`,
    `${''.padEnd(width)}     ${pointers.join(' ')}`.trimEnd(),
  ]
}
