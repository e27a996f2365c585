import type { ApprovalsView, HoldingView, LimitsPage, PlaceName, TokenName } from '../../src/api/Core.ts'
import { type BuildPeriod, type BuildPosition, buildPeriods } from '../../src/model/build/BuildFields.ts'
import { isSayable } from '../../src/model/build/sayableCoins.ts'
import { placeNames } from '../../src/model/placeNames.ts'
import { isNegative, isZero } from '../ui/figures.ts'

/** What there is to choose from. */
export type Choices = {
  /** Those in the wallet first. */
  readonly coins: readonly Coin[]
  readonly places: readonly PlaceName[]
  readonly lent: readonly BuildPosition[]
  readonly owed: readonly BuildPosition[]
  readonly contacts: readonly string[]
  readonly decimals: ReadonlyMap<string, number>
}

/** `held` is what lies in the wallet, a plain decimal; null where none does. */
export type Coin = { readonly symbol: string; readonly held: string | null }

type Views = {
  readonly tokens: readonly TokenName[]
  readonly holdings: readonly HoldingView[]
  readonly places: readonly PlaceName[]
  readonly contacts: readonly { readonly name: string }[]
}

export function choicesOf({ tokens, holdings, places, contacts }: Views): Choices {
  const inWallet = new Map(
    holdings
      .filter(
        ({ kind, place, amount }) => (kind === 'wallet' || kind === 'staked') && place === 'wallet' && !isZero(amount),
      )
      .map(({ token, amount }) => [token, amount]),
  )
  const coins = tokens
    .filter(({ symbol }) => isSayable(symbol))
    .map(({ symbol }) => ({ symbol, held: inWallet.get(symbol) ?? null }))
  return {
    coins: [...coins.filter(({ held }) => held !== null), ...coins.filter(({ held }) => held === null)],
    places,
    lent: holdings.flatMap(lentIn),
    owed: holdings.flatMap(owedIn),
    contacts: contacts.map(({ name }) => name),
    decimals: new Map(tokens.map(({ symbol, decimals }) => [symbol, decimals])),
  }
}

/** A position that a sentence can take something out of. A staked coin lies in the wallet, and is unstaked by its own name. */
function lentIn({ kind, token, place, amount }: HoldingView): readonly BuildPosition[] {
  if (isZero(amount)) return []
  if (kind === 'staked') return [{ key: `${token} staked`, coin: token, place: null, amount }]
  const named = kind === 'lent' || kind === 'vault' ? sayablePlace(place) : null
  return named === null ? [] : [{ key: `${token} ${place}`, coin: token, place: named, amount }]
}

function owedIn({ kind, token, place, amount }: HoldingView): readonly BuildPosition[] {
  const named = kind === 'debt' ? sayablePlace(place.replace(/^owed to /, '')) : null
  if (named === null || isZero(amount)) return []
  return [
    { key: `${token} ${place}`, coin: token, place: named, amount: isNegative(amount) ? amount.slice(1) : amount },
  ]
}

/** As the reader knows it: without its version. Null for what no sentence names. */
function sayablePlace(place: string): string | null {
  const bare = place.replace(/ v\d$/, '')
  return placeNames.some((name) => name.toLowerCase() === bare.toLowerCase()) ? bare : null
}

/** A permission that a sentence ends. */
export type Permission = { readonly sentence: string; readonly who: string; readonly what: string }

/** Null stands for all of them. */
export function permissionsIn(
  views: readonly ApprovalsView[],
): readonly (Permission | { readonly sentence: string; readonly who: null })[] {
  const each = views.flatMap(({ grants }) =>
    grants.flatMap(({ revoke, spender, what }) =>
      revoke === null ? [] : [{ sentence: revoke, who: spender.name ?? spender.address, what }],
    ),
  )
  const whole = views.flatMap(({ revokeAll }) =>
    revokeAll === null ? [] : [{ sentence: revokeAll, who: null } as const],
  )
  const all = each.length > 1 ? whole.slice(0, 1) : []
  const said = new Set<string>()
  return [...each, ...all].filter(({ sentence }) => !said.has(sentence) && said.add(sentence))
}

/** The limits on everything that stand, by their time: the page Limits has the others. */
export function liftable(page: LimitsPage | null): ReadonlyMap<BuildPeriod, string> {
  const rows = page?.limits ?? []
  return new Map(
    buildPeriods.flatMap((period) => {
      const row = rows.find(({ change }) => change?.per === period && !change.to && !change.protocol && !change.chain)
      return row === undefined ? [] : [[period, row.sentence] as const]
    }),
  )
}
