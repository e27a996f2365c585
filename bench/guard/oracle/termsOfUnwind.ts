import type { IntentOf } from '../../../src/model/Reading.ts'
import { type Had, noTerms, type Terms, usdOf } from './Terms.ts'

/** Out of everything: nothing is owed and nothing lies anywhere but in the wallet, and it is all still there. */
export function termsOfUnwind({ protocol }: IntentOf<'repay'>, had: Had): Terms {
  const isMeant = (name: string): boolean => protocol === undefined || name.includes(protocol)
  const debts = had.lines.filter((line) => line.place === 'debt' && line.units > 0n && isMeant(line.name))
  const places = had.lines.filter((line) => !['wallet', 'debt', 'queue'].includes(line.place) && isMeant(line.name))
  const owed = debts.reduce((sum, line) => sum + usdOf(had, line.asset, line.units), 0)
  const lent = places.reduce((sum, line) => sum + usdOf(had, line.asset, line.units), 0)
  return {
    ...noTerms,
    falls: [
      ...places.map((place) => ({
        covers: (line: { readonly place: string; readonly asset: string }) =>
          line.place === place.place && line.asset === place.asset,
        asset: place.asset,
        most: place.units + place.units / 1_000n,
      })),
      // Only as much of the wallet as the debts may take; that it is all worth what it was is counted as a whole.
      ...[...had.assets.keys()].map((asset) => ({
        covers: (line: { readonly place: string; readonly asset: string }) =>
          line.place === 'wallet' && line.asset === asset,
        asset,
        most: BigInt(Math.ceil(((owed * 1.03) / usdOf(had, asset, 10n ** 18n)) * 1e18)),
      })),
    ],
    owesLess: new Map(debts.map((line) => [line.asset, 'clear' as const])),
    costUsd: owed * 0.03 + lent * 0.001,
    wrongs: (after) =>
      after
        .filter((line) => !['wallet', 'debt', 'queue'].includes(line.place) && isMeant(line.name))
        .filter((line) => usdOf(had, line.asset, line.units) > 0.011)
        .map((line) => `${line.asset} still lies in ${line.name}`),
  }
}
