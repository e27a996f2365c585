import { type Amount, amountOf } from '../../model/Amount.ts'
import { mulDivDown, parseDecimal } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken, type Token } from '../../model/Token.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import { thenListed } from '../../model/thenListed.ts'
import type { Lending, LendingPosition } from '../../protocols/aave/health.ts'
import { borrowRateAfter } from '../../protocols/aave/rates.ts'
import { addEntries } from '../addEntry.ts'
import type { Draft } from '../Draft.ts'
import { aaveVenues } from '../earn/venues.ts'
import { freshPrice } from '../freshPrice.ts'
import { addBorrow, addCollateral, addUnwrap } from '../lending/addAave.ts'
import { type Backing, backingFor, type Named, namedCollateral, supplied, switchOn } from '../lending/backing.ts'
import { borrowClosed } from '../lending/borrowClosed.ts'
import { elsewhere } from '../lending/elsewhere.ts'
import { healthFloor } from '../lending/floors.ts'
import { lendingOf, positionOf, tokenOf } from '../lending/lendingOf.ts'
import { borrowable, largestBorrow } from '../lending/limits.ts'
import { noteLoan } from '../lending/loanChange.ts'
import { impossible, type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { wantedUnits } from '../resolveAmount.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'

/**
 * A loan from Aave: against what is lent there already where that keeps it healthy, else against just enough of what the
 * person named as collateral. Ether is borrowed as WETH and unwrapped.
 */
export function planBorrow(draft: Draft, intent: IntentOf<'borrow'>, previous: Amount | null): Planned | PlanStop {
  const { snapshot } = draft
  const not = elsewhere('borrow from', intent.protocol)
  if (not !== null) return not
  const known = lendingOf(draft)
  if (known.status !== 'lending') return known
  const { lending } = known
  if (intent.asset.toLowerCase() === 'stablecoin' || intent.asset.toLowerCase() === 'any')
    return {
      status: 'ask',
      missing: ['asset'],
      question: 'Which asset do you want to borrow?',
      choices: stablecoins(snapshot).map(({ symbol }) => symbol),
    }
  const asset = resolveAsset(intent.asset, snapshot)
  if (asset.status !== 'token') return asset
  const borrowed = isNative(asset.token) ? snapshot.network.wrapped : asset.token
  const position = positionOf(lending, borrowed)
  if (position === undefined)
    return unsupported(
      `Aave v3 on ${theNetwork(snapshot.network)} does not lend ${asset.token.symbol}. Nothing is set.`,
    )
  const named = collateralNamed(draft, lending, intent.collateral)
  if (named !== null && 'status' in named) return named

  const closed = borrowClosed(lending, position, borrowed)
  if (closed !== null) return impossible(`${closed} Nothing was sent.`)
  const units = unitsWanted(draft, intent, { lending, position, named, token: borrowed }, previous)
  if (typeof units !== 'bigint') return units
  const amount = amountOf(borrowed, units)
  if (units === 0n) return impossible(`That is less than the smallest part of ${borrowed.symbol}. Say a larger amount.`)
  const tooMuch = aboveLimits(lending, position, amount)
  if (tooMuch !== null) return tooMuch
  const backing = backingFor(draft, lending, { position, amount }, named)
  if (backing.status !== 'backing') return backing
  // With an isolated asset behind it, the account is under other rules than before.
  const closedThen = borrowClosed(backing.lending, position, borrowed)
  if (closedThen !== null) return impossible(`${closedThen} Nothing was sent; name other collateral.`)
  const tooMuchThen = aboveLimits(backing.lending, position, amount)
  if (tooMuchThen !== null) return tooMuchThen
  const stale = stalePrice(draft, backing.lending, borrowed)
  if (stale !== null)
    return impossible(
      `The price of ${stale.symbol} is unknown or too old, so the health of a loan cannot be trusted. Nothing was sent; try again later.`,
    )
  const behind = addBacking(draft, backing)
  addBorrow(draft, amount)
  const got = isNative(asset.token) ? addUnwrap(draft, units) : amount
  draft.borrowed.push({ amount, rateAfter: borrowRateAfter(position.reserve, units) })
  noteLoan(draft, named?.underlying ?? null)
  draft.notes.add(
    'What you have in Aave as collateral for this loan can be sold below its worth if the loan’s health falls to 1, or lost if Aave fails.',
  )
  draft.notes.add(
    'What you borrow costs interest that can rise any day, and the loan has no end: you repay when you like.',
  )
  return {
    status: 'planned',
    yields: got,
    summary: thenListed([...behind, `Borrow ${describeAmount(got)} from Aave v3`]),
  }
}

function aboveLimits(lending: Lending, position: LendingPosition, amount: Amount): PlanStop | null {
  const most = borrowable(lending, position)
  if (amount.units <= most) return null
  return impossible(
    `Aave v3 can lend you ${describeAmount(amountOf(amount.token, most))} at most now, and this needs ${describeAmount(amount)}. Nothing was sent; borrow less.`,
  )
}

/** The steps that make collateral count, and how the summary begins with them. */
function addBacking(draft: Draft, { switched, supplied: put, switchAfter }: Backing): readonly string[] {
  const parts: string[] = []
  for (const token of switched) {
    addCollateral(draft, token, true)
    parts.push(`Use your ${token.symbol} in Aave v3 as collateral`)
  }
  if (put !== null) {
    const underlying = isNative(put.token) ? draft.snapshot.network.wrapped : put.token
    const venue = aaveVenues(draft.snapshot).find(({ asset }) => sameToken(asset, underlying))
    if (venue !== undefined) addEntries(draft, [{ venue, amount: put }], { measured: false })
    if (switchAfter) addCollateral(draft, underlying, true)
    parts.push(`Supply ${describeAmount(put)} to Aave v3 as collateral`)
  }
  return parts
}

type Wanted = {
  readonly lending: Lending
  readonly position: LendingPosition
  readonly named: Named | null
  readonly token: Token
}

/** A share is of what could be borrowed down to the floor, with all of the named collateral behind it. */
function unitsWanted(
  draft: Draft,
  { amount }: IntentOf<'borrow'>,
  { lending, position, named, token }: Wanted,
  previous: Amount | null,
): bigint | PlanStop {
  if (amount === 'previous' && previous !== null && sameToken(previous.token, token)) return previous.units
  if (amount === 'all' || (typeof amount === 'object' && 'percent' in amount)) {
    const percent = parseDecimal(amount === 'all' ? '100' : amount.percent, 6)
    if (percent.status !== 'ok' || percent.units > 100_000_000n)
      return impossible('A share is a number of percent up to 100. Say it once more.')
    const switched = switchOn(draft, lending, null, named)
    if ('status' in switched) return switched
    const whole =
      named === null ? switched.lending : supplied(switched.lending, named, draft.spendable(named.token) ?? 0n)
    const most = largestBorrow(whole, position, healthFloor)
    if (most === 0n)
      return impossible(
        `There is nothing behind a loan now, so no ${token.symbol} can be borrowed. Nothing was sent; say what to put up, like "against my ETH".`,
      )
    return mulDivDown(most, percent.units, 100_000_000n)
  }
  if (typeof amount === 'object' && 'value' in amount)
    return wantedUnits(amount, token, draft.snapshot.prices.get(token.address.toLowerCase()))
  return {
    status: 'ask',
    missing: ['amount'],
    question: `How much ${token.symbol} do you want to borrow?`,
    choices: [],
  }
}

function collateralNamed(draft: Draft, lending: Lending, word: string | undefined): Named | PlanStop | null {
  if (word === undefined || word.toLowerCase() === 'any') return null
  if (word.toLowerCase() === 'stablecoin')
    return {
      status: 'ask',
      missing: ['asset'],
      question: 'Which of your stablecoins should stand behind the loan?',
      choices: stablecoins(draft.snapshot).map(({ symbol }) => symbol),
    }
  const asset = resolveAsset(word, draft.snapshot)
  if (asset.status !== 'token') return asset
  return (
    namedCollateral(draft, lending, asset.token) ??
    impossible(`Aave v3 does not take ${asset.token.symbol} as collateral. Nothing was sent; name another asset.`)
  )
}

/** The asset of the loan or behind it whose price cannot be relied on. Null where all can. */
function stalePrice({ snapshot }: Draft, lending: Lending, borrowed: Token): Token | null {
  const behind = lending.positions
    .filter(({ usedAsCollateral, debt }) => usedAsCollateral || debt > 0n)
    .map((position) => tokenOf(snapshot, position))
  return [borrowed, ...behind].find((token) => freshPrice(snapshot, token) === null) ?? null
}
