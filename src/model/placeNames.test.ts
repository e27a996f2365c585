import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ownPlaceNames } from './placeNames.ts'

type Book = {
  readonly vaults: readonly { readonly name: string }[]
  readonly morpho: {
    readonly markets: readonly { readonly position?: { readonly name: string }; loan: string; collateral: string }[]
  } | null
}

const networks = new URL('../../assets/networks/', import.meta.url)
const files = [
  ...readdirSync(networks)
    .filter((name) => name.endsWith('.json'))
    .map((name) => new URL(name, networks)),
  new URL('../../assets/practice-chain/book.json', import.meta.url),
]

describe('ownPlaceNames', () => {
  test('behavior: every vault and market of the network books can be named, and nothing else', () => {
    const named = files.flatMap((file) => {
      const book: Book = JSON.parse(readFileSync(file, 'utf8'))
      const markets = book.morpho?.markets ?? []
      return [
        ...book.vaults.map(({ name }) => name),
        // The practice book has symbols where the others have addresses.
        ...markets.map(({ position, loan, collateral }) => position?.name ?? `Morpho ${loan}/${collateral}`),
      ]
    })
    expect([...ownPlaceNames].toSorted()).toEqual([...new Set(named)].toSorted())
  })
})
