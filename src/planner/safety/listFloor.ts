import { morphoRules } from './checkMorpho.ts'
import { holdsItsPrice } from './checkPeg.ts'
import { reserveRules } from './checkReserve.ts'
import { vaultRules } from './checkVault.ts'
import { largeEnough } from './exit.ts'
import type { Limits } from './thresholds.ts'

/** What a place must pass, by the kind of place that it is asked of. `every` is asked of all of them. */
export type FloorList = {
  readonly every: readonly string[]
  readonly aave: readonly string[]
  readonly vault: readonly string[]
  readonly morpho: readonly string[]
}

/** The floor of safety in words, out of the rules that judge it. */
export function listFloor(limits: Limits): FloorList {
  const told = (rules: readonly { readonly must: (limits: Limits) => string | null }[]): readonly string[] =>
    rules.flatMap(({ must }) => must(limits) ?? [])
  const [aave, vault, morpho] = [told(reserveRules), told(vaultRules), told(morphoRules)]
  const every = aave.filter((one) => vault.includes(one) && morpho.includes(one))
  const own = (kind: readonly string[]): readonly string[] => kind.filter((one) => !every.includes(one))
  return {
    every: [...told([largeEnough]), ...told([holdsItsPrice]), ...every],
    ...{ aave: own(aave), vault: own(vault), morpho: own(morpho) },
  }
}
