import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown, mulDivUp } from '../../model/decimal.ts'
import type { Intent } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import type { Venue } from '../catalogue/findVenues.ts'
import { resolveAsset } from '../catalogue/resolveAsset.ts'
import { convert } from '../prices/PriceBook.ts'
import { erc20Of } from './derivePosition.ts'
import { positionToUnits, unitsToPosition } from './deriveWithdraw.ts'
import { loansOf } from './loansOf.ts'
import type { Change, ExpectedTrade } from './Outcome.ts'
import { areTwins, balanceBefore, bps, measuredOut, mostSold, priceOf, type Scope } from './Scope.ts'

/** What a debt still needs when all that is held of its asset, and comes in of it, is given. */
export type Missing = { readonly asset: Token; readonly units: bigint }

/** What has to be given for what is missing, within its worth. */
export type Funding = {
  readonly change: Change
  readonly trades: readonly ExpectedTrade[]
  readonly mayRise: readonly Token[]
}

type Given = { readonly token: Token; readonly units: bigint; readonly venue: Venue | null }

const one = 10n ** 18n

/**
 * The lines of every asset that may pay for a debt. `expected` is what each asset of the wallet changes by without that
 * (nothing, where it is not listed). Below it an asset may fall only for what is missing: all of them together by no more
 * than what is missing is worth at the feeds, with the pools' fees, slippage and tolerance. What was measured to be given
 * sets their shares of that room; the room itself is not the plan's.
 * @throws Underivable where something that would be given has no price or no pool
 */
export function fundMissing(
  scope: Scope,
  expected: ReadonlyMap<Token, bigint>,
  missing: readonly Missing[],
  { positions, untouched }: { readonly positions: readonly Venue[]; readonly untouched: (token: Token) => boolean },
): Funding {
  const { network, settings } = scope.input
  const others = network.tokens.filter(
    (token) => !isNative(token) && untouched(token) && ![...expected.keys()].some((named) => sameToken(named, token)),
  )
  // Of an asset that is missing nothing more can go than there is of it.
  const needOf = (token: Token) => missing.find(({ asset }) => sameToken(asset, token))?.units ?? 0n
  const floors = new Map([
    ...[...expected].map(([token, units]): [Token, bigint] => [token, units + needOf(token)]),
    ...others.map((token): [Token, bigint] => [token, 0n]),
  ])
  const given: Given[] = []
  for (const [token, floor] of floors) {
    const short = floor - changeOf(scope, token)
    if (short > 0n && !missing.some(({ asset }) => sameToken(asset, token)))
      given.push({ token, units: short, venue: null })
  }
  for (const venue of positions) {
    const token = network.tokens.find((known) => keyOf(known.address) === keyOf(venue.asset))
    const fallen = measuredOut(scope, venue.position)
    if (token && fallen > settings.rebasingUnits && untouched(token))
      given.push({ token, units: positionToUnits(scope, venue, fallen), venue })
  }
  const shares = given.map((one) => shareOf(scope, one, missing))
  const total = shares.reduce<bigint>((sum, share) => sum + share, 0n)
  const limits = given.map(({ units }) => (total > 0n && missing.length > 0 ? mulDivDown(units, one, total) : 0n))

  const change = new Map<string, bigint>()
  for (const [token, floor] of floors) {
    const at = given.findIndex((one) => one.venue === null && one.token === token)
    const lowest = floor - (limits[at] ?? 0n)
    if (lowest !== 0n) for (const [key, units] of linesFor(scope, token, lowest)) change.set(key, units)
  }
  given.forEach(({ venue }, at) => {
    if (venue) change.set(keyOf(venue.position.address), -unitsToPosition(scope, venue, limits[at] ?? 0n))
  })
  const buys = missing.map(({ asset }) => asset)
  return {
    change,
    trades: given.flatMap(({ token }) => {
      const bought = buys.filter((asset) => !sameToken(asset, token))
      return bought.length > 0 ? [{ sells: token, buys: bought, slippageBps: settings.maxSlippageBps }] : []
    }),
    // What is kept ready for a debt is a little more than the debt; so is what is bought or taken out for it.
    mayRise: [...expected.keys(), ...given.map(({ token }) => token)].flatMap((token) => withTwin(scope, token)),
  }
}

/** Which part of all that is missing is paid for by what is given, in 1e-18, at the most that may be given for it. */
function shareOf(scope: Scope, { token, units }: Given, missing: readonly Missing[]): bigint {
  const { maxSlippageBps, rebasingUnits } = scope.input.settings
  const full = missing.reduce(
    (sum, { asset, units: need }) =>
      sum +
      (sameToken(asset, token)
        ? need + rebasingUnits
        : mostSold(scope, larger(need, smallestTrade(scope, token, asset)), token, asset, maxSlippageBps)),
    0n,
  )
  return full > 0n ? mulDivUp(units, one, full) : 0n
}

/** The least of what is bought that can be traded for at a fair price: a cent, where the tokens' units are fine enough. */
function smallestTrade(scope: Scope, sells: Token, buys: Token): bigint {
  const { smallestTradeUsd, smallestTradeUnits } = scope.input.settings
  if (areTwins(scope, sells, buys)) return 0n
  const [sold, bought] = [priceOf(scope, sells), priceOf(scope, buys)]
  return [
    smallestTradeUnits,
    convert(smallestTradeUnits, sold, bought, 'up'),
    mulDivUp(smallestTradeUsd, 10n ** BigInt(buys.decimals), bought.usdE18),
  ].reduce(larger)
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** The change of an asset in the wallet, as the simulation measured it; of ether and its wrapped twin together. */
export function changeOf(scope: Scope, token: Token): bigint {
  const names = withTwin(scope, token).map((twin) => keyOf(twin.address))
  return scope.played.balances.reduce(
    (sum, balance) => (names.includes(keyOf(balance.token)) ? sum + balance.after - balance.before : sum),
    0n,
  )
}

/**
 * What is held of an asset before the first step. Of ether what the plan leaves for gas does not count, as long as that is
 * no more than "all" of it may leave: nobody gives the last of it for a debt.
 */
export function heldForDebt(scope: Scope, asset: Token): bigint {
  const { fee, settings } = scope.input
  const most = settings.keptBackFees * fee.budgetWei
  return withTwin(scope, asset).reduce((sum, token) => {
    const found = scope.played.balances.find((balance) => keyOf(balance.token) === keyOf(token.address))
    const left = isNative(token) && found && found.after < found.before ? found.after : 0n
    return sum + balanceBefore(scope, token) - (left < most ? left : most)
  }, 0n)
}

/** The token, and ether beside its wrapped twin. */
export function withTwin({ input: { network } }: Scope, token: Token): readonly Token[] {
  return sameToken(token, network.wrapped) || isNative(token) ? [network.wrapped, network.native] : [token]
}

/**
 * A least change as lines for the outcome. What ether and its wrapped twin change by together stands on the one that
 * moved; where both did, on each by how it moved, with the debt's margin of room between them.
 */
export function linesFor(scope: Scope, token: Token, least: bigint): readonly (readonly [string, bigint])[] {
  const { native, wrapped } = scope.input.network
  if (!sameToken(token, wrapped)) return [[keyOf(token.address), least]]
  const moved = (twin: Token): bigint => {
    const found = scope.played.balances.find((balance) => keyOf(balance.token) === keyOf(twin.address))
    return found ? found.after - found.before : 0n
  }
  const [keys, byNative, byWrapped] = [
    [keyOf(wrapped.address), keyOf(native.address)] as const,
    moved(native),
    moved(wrapped),
  ]
  if (least >= 0n) {
    if (byNative < 0n)
      return [
        [keys[1], byNative],
        [keys[0], least - byNative],
      ]
    if (byNative >= least && byWrapped >= 0n) return [[keys[1], least]]
    // Of what is unwrapped the interest of the last minutes may stay wrapped.
    const fromWrapped = (byWrapped < least ? byWrapped : least) - (byWrapped < 0n ? debtRoom(scope, token) : 0n)
    return byWrapped >= least && byNative === 0n
      ? [[keys[0], least]]
      : [
          [keys[0], fromWrapped],
          [keys[1], least - fromWrapped],
        ]
  }
  if (byNative >= 0n) return [[keys[0], least]]
  if (byWrapped >= 0n) {
    // What came in wrapped stays so, and the coin falls for both: as much as is sure of it stands on its own.
    const { rebasingUnits, vaultToleranceBps } = scope.input.settings
    const room = 2n * (debtRoom(scope, token) + rebasingUnits)
    const sure = mulDivDown(byWrapped, bps - vaultToleranceBps, bps) - room
    return sure <= 0n
      ? [[keys[1], least]]
      : [
          [keys[0], sure],
          [keys[1], least - sure],
        ]
  }
  const room = mulDivUp(-least, scope.input.settings.debtMarginBps, bps) + scope.input.settings.rebasingUnits
  const wrappedLeast = byWrapped - room > least ? byWrapped - room : least
  const rest = least - byWrapped
  return rest < 0n
    ? [
        [keys[0], wrappedLeast],
        [keys[1], rest],
      ]
    : [[keys[0], wrappedLeast]]
}

/** Half of what a debt may grow by until it is paid: the bytes count with that leaving where the simulation shows none. */
function debtRoom(scope: Scope, token: Token): bigint {
  const owed = loansOf(scope).reduce((sum, loan) => (sameToken(loan.asset, token) ? sum + loan.owed : sum), 0n)
  return mulDivDown(owed, scope.input.settings.debtMarginBps, 2n * bps)
}

/** Whether no other intent of the sentence names the token: what others move is theirs to answer for. */
export function untouchedByOthers(scope: Scope, intent: Intent): (token: Token) => boolean {
  const words = scope.input.intents.filter((other) => other !== intent).flatMap(wordsOf)
  const named = words.flatMap((word) =>
    word === 'any' ? scope.input.network.tokens : resolveAsset(scope.input.network, word),
  )
  return (token) => !named.some((other) => sameToken(erc20Of(scope, other), erc20Of(scope, token)))
}

function wordsOf(intent: Intent): readonly string[] {
  switch (intent.kind) {
    case 'swap':
      return [intent.sell, intent.buy]
    case 'rebalance':
      return intent.targets.map(({ asset }) => asset)
    case 'earn':
      return [intent.asset, ...(intent.into === undefined ? [] : [intent.into])]
    case 'borrow':
      return [intent.asset, ...(intent.collateral === undefined ? [] : [intent.collateral])]
    default:
      return 'asset' in intent && intent.asset !== undefined ? [intent.asset] : []
  }
}
