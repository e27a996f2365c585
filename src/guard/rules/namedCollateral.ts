import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { mulDivUp } from '../../model/decimal.ts'
import type { AaveReserve } from '../../model/Network.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { isNative, type Token } from '../../model/Token.ts'
import { resolveAsset } from '../catalogue/resolveAsset.ts'
import type { GuardInput } from '../GuardInput.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import type { Draft } from '../Rule.ts'

/** 1e-18 dollars to the lending market's own 1e-8. */
const e10 = 10n ** 10n

/**
 * Whether what a sentence names as collateral stands behind its loans: after the plan it is lent, worth at least what is
 * borrowed against it, and counts. That it counts shows in the market's own figure, which is then above what all else that is
 * lent comes to; where that cannot be told, it is blocked as well.
 */
export function checkNamedCollateral(input: GuardInput, played: PlayedSimulation | null): readonly Draft[] {
  const loans = input.intents.filter(
    (intent) => intent.kind === 'borrow' && intent.collateral !== undefined && intent.collateral !== 'any',
  )
  const words = new Set(loans.flatMap((intent) => (intent.kind === 'borrow' ? [intent.collateral ?? ''] : [])))
  if (words.size === 0 || played === null) return []
  return [...words].flatMap((word): readonly Draft[] => {
    const reserve = reserveNamed(word, input)
    if (reserve === null) return [notBehind(word, {})]
    const borrowed = loans.reduce<bigint | null>((sum, intent) => {
      if (intent.kind !== 'borrow' || intent.collateral !== word || sum === null) return sum
      const worth = borrowedWorth(intent, input, played)
      return worth === null ? null : sum + worth
    }, 0n)
    const lent = worthLent(reserve, input, played)
    const others = (input.network.aave?.reserves ?? [])
      .filter((other) => other !== reserve)
      .reduce<bigint | null>((sum, other) => {
        const worth = worthLent(other, input, played)
        return sum === null || worth === null ? null : sum + worth
      }, 0n)
    const counted = played.lendingAfter === null ? null : played.lendingAfter.collateralBase * e10
    const facts = { lent: spell(lent), others: spell(others), counted: spell(counted), borrowed: spell(borrowed) }
    if (lent === null || others === null || borrowed === null || counted === null) return [notBehind(word, facts)]
    return lent > 0n && lent >= borrowed && counted > others ? [] : [notBehind(word, facts)]
  })
}

function reserveNamed(word: string, { network }: GuardInput): AaveReserve | null {
  const tokens = resolveAsset(network, word).map((token) => (isNative(token) ? network.wrapped : token))
  const found = (network.aave?.reserves ?? []).filter(({ asset }) =>
    tokens.some(({ address }) => keyOf(address) === keyOf(asset)),
  )
  const [reserve, another] = found
  return another === undefined ? (reserve ?? null) : null
}

/** What the debt that the loan is of rises by, in 1e-18 dollars. Null where it cannot be told. */
function borrowedWorth({ asset }: IntentOf<'borrow'>, input: GuardInput, played: PlayedSimulation): bigint | null {
  const reserve = reserveNamed(asset, input)
  if (reserve === null) return null
  const debt = balanceOf(reserve.variableDebtToken, played)
  return debt === null ? null : worthIn(reserve, debt.after - debt.before, input, played)
}

/** What is lent of a reserve after the plan, in 1e-18 dollars. Null where it cannot be told; nothing needs no price. */
function worthLent(reserve: AaveReserve, input: GuardInput, played: PlayedSimulation): bigint | null {
  const position = balanceOf(reserve.aToken, played)
  return position === null ? null : worthIn(reserve, position.after, input, played)
}

function worthIn({ asset }: AaveReserve, units: bigint, input: GuardInput, played: PlayedSimulation): bigint | null {
  if (units <= 0n) return 0n
  const token = findKnownToken(input.network, asset)
  if (!token) return null
  const price = readPrice(token, input.network, played)
  return price.status === 'fresh' ? worthOf(units, { token, usdE18: price.usdE18 }) : null
}

function balanceOf({ address }: Token, { balances }: PlayedSimulation) {
  return balances.find(({ token }) => keyOf(token) === keyOf(address)) ?? null
}

/** Whole cents, rounded up. */
function spell(worth: bigint | null): string {
  return worth === null ? 'unread' : `${mulDivUp(worth, 100n, 10n ** 18n)} cents`
}

function notBehind(word: string, facts: Draft['facts']): Draft {
  return {
    level: 'BLOCK',
    sentence: `Your ${word.slice(0, 16)} would not stand behind this loan, and you said that it should.`,
    instead: 'Lend enough of it first, or ask for the loan without naming it.',
    facts: { collateral: word, ...facts },
  }
}
