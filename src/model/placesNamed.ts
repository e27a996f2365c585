import { ownPlaceNames } from './placeNames.ts'

/** The words of a name: "Morpho USDC/WETH" has three. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether some words of a name are these: "dream vault" is part of "Dream USDC Vault". */
export function isPartOfName(part: string, name: string): boolean {
  const words = new Set(wordsOfName(name))
  const said = wordsOfName(part)
  return said.length > 0 && said.every((word) => words.has(word))
}

/** The places with a name of their own that a part of it can mean. */
export function placesNamed(part: string): readonly (typeof ownPlaceNames)[number][] {
  return ownPlaceNames.filter((name) => isPartOfName(part, name))
}
