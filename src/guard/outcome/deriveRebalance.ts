import { keyOf } from '../../decoding/keyOf.ts'
import { atLeastZero, formatDecimal, mulDivDown, mulDivUp, parseDecimal } from '../../model/decimal.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameAddress, type Token } from '../../model/Token.ts'
import { feeScale, usualFee } from '../catalogue/usualFee.ts'
import { worthOf } from '../prices/PriceBook.ts'
import { type Holding, rebalanceHoldings, tokensOf } from './deriveRebalanceHoldings.ts'
import { rebalanceLines } from './deriveRebalanceLines.ts'
import type { ExpectedTrade, IntentOutcome } from './Outcome.ts'
import { balanceBefore, bps, priceOf, type Scope, tokensNamed } from './Scope.ts'
import { Underivable } from './Underivable.ts'

/** All of it, as a fraction: shares have 18 digits, so a percent has 16. */
const one = 10n ** 18n
const percentDigits = 16

/** The one class that a share may be held in. */
const classWord = 'stablecoin'

/** A tenth of a cent. */
const rounding = 10n ** 15n

/** Assets that share one target ("40 % stablecoins"), or one that the sentence gives none: its target is nothing. */
type Group = { readonly share: bigint; readonly holdings: readonly Holding[] }

/** Dollars in 1e-18. What is kept back for gas may count or not, so what a share is of has two ends. */
type Total = { readonly low: bigint; readonly high: bigint; readonly kept: bigint }

/**
 * A rebalancing to targets. What may be held of each asset afterwards, and what may be lost on the way, follow from the
 * targets, the feeds and the balances before. Within that room what the simulation shows is what gets approved: exactly
 * what leaves, and what arrives less the slippage.
 *
 * @throws Underivable
 */
export function deriveRebalance(intent: IntentOf<'rebalance'>, scope: Scope): IntentOutcome {
  if (scope.input.intents.length > 1)
    throw refuse('A rebalancing can only be checked by itself.', 'Ask for the rebalancing alone.')
  const left = leftOf(intent, scope)
  const untouched = checkLeft(scope, left)
  const targets = targetsOf(intent, scope, left)
  const wanted = targets.flatMap((target) => target.assets)
  const holdings = rebalanceHoldings(scope, wanted, left)
  const total = totalOf(scope, holdings)
  const groups = groupsOf(targets, holdings)
  const allowance = allowanceOf(scope, groups, total)
  const tolerance =
    intent.tolerancePercent === undefined
      ? mulDivDown(one, scope.input.settings.rebalanceToleranceBps, bps)
      : fraction(intent.tolerancePercent)
  for (const group of groups) {
    checkDirection(scope, group, total)
    checkShare(group, total, { tolerance: mulDivUp(total.high, tolerance, one) + dustOf(scope), allowance })
  }
  checkTotal(holdings, allowance)
  checkGasLeft(scope)
  const { change, mayRise } = rebalanceLines(scope, holdings, { allowance, crumbs: crumbs(total) })
  const way = new Map([...change, ...untouched.map((key) => [key, 0n] as const)])
  return { ways: [way], yields: null, sends: [], trades: tradesOf(scope, groups), mayRise }
}

type Target = { readonly share: bigint; readonly assets: readonly Token[] }

/** What the sentence leaves out, as protocols hold it: the wrapped twin for the native coin. */
function leftOf(intent: IntentOf<'rebalance'>, scope: Scope): readonly Token[] {
  const { wrapped } = scope.input.network
  const named = (intent.leaveOut ?? []).flatMap((word) => tokensNamed(scope, word))
  return named.map((token) => (isNative(token) ? wrapped : token))
}

/**
 * What is left out stays to the unit in the wallet, and in its positions but for their interest and rounding. Tells all the
 * tokens that it is held by: that nothing of them may leave is a bound as well.
 */
function checkLeft(scope: Scope, left: readonly Token[]): readonly string[] {
  const { rebasingUnits, interestBps } = scope.input.settings
  return left.flatMap((asset) =>
    tokensOf(scope, asset).map(({ token, isPosition }) => {
      const balance = scope.played.balances.find((one) => sameAddress(one.token, token.address))
      const before = balanceBefore(scope, token)
      const change = (balance?.after ?? before) - before
      const room = isPosition
        ? { falls: rebasingUnits, rises: rebasingUnits + mulDivUp(before, interestBps, bps) }
        : none
      if (change < -room.falls || change > room.rises)
        throw refuse(`This plan changes what you hold of ${asset.symbol}, which you left out.`, again, {
          token: token.address,
          before: `${before}`,
          after: `${before + change}`,
        })
      return keyOf(token.address)
    }),
  )
}

const none = { falls: 0n, rises: 0n }

function targetsOf(intent: IntentOf<'rebalance'>, scope: Scope, left: readonly Token[]): readonly Target[] {
  const { native, wrapped } = scope.input.network
  const read = intent.targets.map(({ asset, percent }) => {
    const assets = tokensNamed(scope, asset).map((token) => (isNative(token) ? wrapped : token))
    return { share: fraction(percent), assets, isClass: asset === classWord }
  })
  const isLeft = (token: Token): boolean => left.some((one) => sameAddress(one.address, token.address))
  // A class is what has no share of its own, and is not left out.
  const own = new Set(read.flatMap(({ assets, isClass }) => (isClass ? [] : assets.map((token) => token.address))))
  const targets = read.map(({ share, assets, isClass }): Target => {
    const others = assets.filter((token) => !own.has(token.address) && !isLeft(token))
    return { share, assets: isClass ? others : assets }
  })
  if (targets.reduce((sum, target) => sum + target.share, 0n) !== one)
    throw refuse('The shares that you named do not add up to 100 percent.', 'Say all shares again.')
  const named = targets.flatMap((target) => target.assets.map((token) => token.address))
  if (targets.some((target) => target.assets.some(isLeft)))
    throw refuse('You gave a share to something that you left out.', 'Say one of the two.')
  if (new Set(named).size !== named.length)
    throw refuse(
      `You named one asset twice; ${native.symbol} and ${wrapped.symbol} are one and the same here.`,
      'Name each asset once.',
    )
  return targets
}

function fraction(percent: string): bigint {
  const parsed = parseDecimal(percent, percentDigits)
  if (parsed.status === 'ok' && parsed.units <= one) return parsed.units
  throw refuse('A share that you named makes no sense.', 'Say it in percent.', { percent })
}

function totalOf(scope: Scope, holdings: readonly Holding[]): Total {
  const { network, fee, settings } = scope.input
  const high = holdings.reduce((sum, holding) => sum + holding.before, 0n)
  if (high === 0n) throw refuse('You hold nothing that could be rebalanced.', 'Ask for your portfolio first.')
  const coins = holdings.flatMap((holding) => holding.pieces).find((piece) => isNative(piece.token))?.unitsBefore ?? 0n
  const most = settings.keptBackFees * fee.budgetWei
  const units = coins < most ? coins : most
  const kept = units === 0n ? 0n : worthOf(units, priceOf(scope, network.native))
  return { low: high - kept, high, kept }
}

function groupsOf(targets: readonly Target[], holdings: readonly Holding[]): readonly Group[] {
  const isIn = (target: Target, holding: Holding): boolean =>
    target.assets.some((token) => sameAddress(token.address, holding.asset.address))
  const wanted = targets.map((target): Group => {
    return { share: target.share, holdings: holdings.filter((holding) => isIn(target, holding)) }
  })
  const others = holdings.filter((holding) => !targets.some((target) => isIn(target, holding)))
  return [...wanted, ...others.map((holding): Group => ({ share: 0n, holdings: [holding] }))]
}

/** What moving what has to move may cost: the usual pools' fees, slippage, and what feeds may be off. */
function allowanceOf(scope: Scope, groups: readonly Group[], total: Total): bigint {
  const { settings, network } = scope.input
  const above = sumOver(groups, (group) =>
    atLeastZero(worth(group, 'before') - mulDivDown(total.low, group.share, one)),
  )
  const fallen = sumOver(groups, (group) => atLeastZero(worth(group, 'before') - worth(group, 'after')))
  const fees = pairsOf(groups).map(({ sells, buys }) => usualFee(network, sells.address, buys.address) ?? 0n)
  const fee = fees.reduce((most, each) => (each > most ? each : most), 0n)
  const whole = bps * bps * feeScale
  const kept = (bps - settings.maxSlippageBps) * (bps - settings.priceToleranceBps) * (feeScale - fee)
  const moved = above < fallen ? above : fallen
  // Leaving a vault may round as entering it may.
  const withdrawn = sumOver(groups, (group) => group.holdings.reduce((sum, holding) => sum + leftVaults(holding), 0n))
  return mulDivUp(moved, whole - kept, whole) + mulDivUp(withdrawn, settings.vaultToleranceBps, bps) + crumbs(total)
}

function leftVaults(holding: Holding): bigint {
  const units = holding.pieces
    .filter((piece) => piece.venue !== null && piece.venue.kind !== 'aave')
    .reduce((sum, piece) => sum + atLeastZero(piece.standsBefore - piece.standsAfter), 0n)
  return worthOf(units, holding.price)
}

/** No asset goes the other way than its target asks: none that is wanted more of is sold, nor the other way round. */
function checkDirection(scope: Scope, group: Group, total: Total): void {
  const target = rangeOf(group, total)
  const [before, after] = [worth(group, 'before'), worth(group, 'after')]
  const slack = crumbs(total) + mulDivUp(before, scope.input.settings.vaultToleranceBps, bps)
  const least = before < target.high ? (before < target.low ? before : target.low) : 0n
  const most = before > target.low ? (before > target.high ? before : target.high) : null
  if (after + slack >= least && (most === null || after <= most + slack)) return
  throw refuse(`This plan moves ${namesOf(group)} away from the share that you asked for.`, again, {
    before: spell(before),
    after: spell(after),
    target: spell(target.high),
  })
}

type Room = { readonly tolerance: bigint; readonly allowance: bigint }

/** Its target share of the total, give or take the tolerance; of the least, what moving costs may be missing too. */
function checkShare(group: Group, total: Total, { tolerance, allowance }: Room): void {
  const target = rangeOf(group, total)
  const after = worth(group, 'after')
  if (after + tolerance + allowance >= target.low && after <= target.high + tolerance + crumbs(total)) return
  throw refuse(`This plan leaves ${namesOf(group)} outside the share that you asked for.`, again, {
    after: spell(after),
    target: spell(target.high),
    tolerance: spell(tolerance),
  })
}

/** What is too small to be worth a trade: a few dollars, or what the plan's gas may cost where that is more. */
function dustOf(scope: Scope): bigint {
  const { fee, settings, network } = scope.input
  const gas = worthOf(fee.budgetWei, priceOf(scope, network.native))
  return gas > settings.dustUsd * one ? gas : settings.dustUsd * one
}

/** What a group should be worth, with what is kept back for gas counted in or not. */
function rangeOf({ share, holdings }: Group, total: Total): { readonly low: bigint; readonly high: bigint } {
  const holdsCoins = holdings.some((holding) => holding.pieces.some((piece) => isNative(piece.token)))
  return {
    low: mulDivDown(total.low, share, one),
    high: mulDivUp(total.high, share, one) + (holdsCoins ? total.kept : 0n),
  }
}

/** What is gained beyond what may be lost means as well that pools and feeds disagree. */
function checkTotal(holdings: readonly Holding[], allowance: bigint): void {
  const lost = sumOver(holdings, (holding) => holding.before - holding.after)
  if (lost <= allowance && -lost <= allowance) return
  throw refuse('What this plan leaves you with does not add up to what you had.', again, {
    lost: spell(lost),
    atMost: spell(allowance),
  })
}

/** Whoever has coins for gas has some afterwards. */
function checkGasLeft(scope: Scope): void {
  const { network, fee } = scope.input
  const coins = scope.played.balances.find((balance) => sameAddress(balance.token, network.native.address))
  if (!coins || coins.after >= fee.budgetWei || coins.after >= coins.before) return
  throw refuse(`This plan leaves too little ${network.native.symbol} to pay for its own gas.`, again, {
    left: formatDecimal(coins.after, network.native.decimals),
  })
}

function tradesOf(scope: Scope, groups: readonly Group[]): readonly ExpectedTrade[] {
  const slippageBps = scope.input.settings.maxSlippageBps
  return pairsOf(groups).map(({ sells, buys }) => ({ sells, buys: [buys], slippageBps }))
}

/** What fell may have been sold for what rose, across groups only. */
function pairsOf(groups: readonly Group[]): readonly { readonly sells: Token; readonly buys: Token }[] {
  const changed = (group: Group, sign: 1n | -1n): readonly Token[] =>
    group.holdings
      .filter((holding) => (holding.after - holding.before) * sign > rounding)
      .map((holding) => holding.asset)
  return groups.flatMap((seller) =>
    groups.flatMap((buyer) =>
      seller === buyer
        ? []
        : changed(seller, -1n).flatMap((sells) => changed(buyer, 1n).map((buys) => ({ sells, buys }))),
    ),
  )
}

function worth(group: Group, side: 'before' | 'after'): bigint {
  return sumOver(group.holdings, (holding) => holding[side])
}

/** A millionth of it all, and a tenth of a cent: what rounding and a moment's interest may move. */
function crumbs(total: Total): bigint {
  return total.high / 1_000_000n + rounding
}

function sumOver<T>(all: readonly T[], of: (each: T) => bigint): bigint {
  return all.reduce((sum, each) => sum + of(each), 0n)
}

function namesOf(group: Group): string {
  const nameOf = ({ pieces, asset }: Holding): Token => pieces.find((piece) => isNative(piece.token))?.token ?? asset
  return group.holdings.map((holding) => nameOf(holding).symbol).join(' and ')
}

function spell(usdE18: bigint): string {
  return `$${formatDecimal(usdE18 / 10n ** 16n, 2)}`
}

const again = 'Ask for a new plan; nothing was signed.'

function refuse(sentence: string, instead: string, facts: Record<string, string> = {}): Underivable {
  return new Underivable('intent-checkable', sentence, instead, facts)
}
