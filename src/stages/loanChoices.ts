import { dollars } from '../intent/lexicon/dollars.ts'
import { tag } from '../intent/lexicon/tag.ts'
import type { Draft } from '../intent/steps/Draft.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { ReadRequest } from '../model/Reading.ts'
import { cents, coinsOf, wordsOf } from './heldWords.ts'
import { isEther, type Twins } from './questionPurse.ts'

type Held = { readonly holdings: readonly HoldingView[] | null; readonly twins: Twins }

/** What can be borrowed: coins of the dollar, and where no dollars were said other things too; never what backs the loan. */
export function borrowed(request: ReadRequest, { holdings, twins }: Held, step: Draft | null): readonly string[] {
  const backing = step?.said.collateral?.value
  const held = holdings ?? []
  const coins = [...new Set([...usualCoins, ...coinsOf(held)])]
  const others = saysDollars(request)
    ? []
    : wordsOf(held, twins).filter((word) => !dollars.has(word.toUpperCase()) && word.toUpperCase() !== backing)
  return [...coins.filter((coin) => coin.toUpperCase() !== backing), ...others]
}

/**
 * Loans in coins of the dollar: of the sum that was said, or of round ones that are a quarter at most of what may back them,
 * which stays far from where it would be sold.
 */
export function loansOf(step: Draft, said: string | null, request: ReadRequest, given: Held): readonly string[] {
  const coins = borrowed(request, given, step).filter((word) => dollars.has(word.toUpperCase()))
  if (said !== null) return coins.map((coin) => `${said} ${coin}`)
  const backing = step.said.collateral?.value
  const backs = (given.holdings ?? []).filter(
    ({ token, amount, usd }) =>
      usd !== null &&
      !amount.startsWith('-') &&
      (backing === undefined
        ? !dollars.has(token.toUpperCase())
        : token.toUpperCase() === backing || (isEther(token, given.twins) && isEther(backing, given.twins))),
  )
  const quarter = backs.reduce((sum, { usd }) => sum + cents(usd ?? '0'), 0n) / 400n
  if (quarter < 10n) return []
  const ten = 10n ** BigInt(String(quarter).length - 1)
  const sums = [ten, ten * 5n].filter((sum) => sum <= quarter)
  return coins.flatMap((coin) => sums.map((sum) => `${sum} ${coin}`))
}

const usualCoins: readonly string[] = ['USDC', 'USDT']

/** Whether dollars were spoken of since the plan in hand began. */
function saysDollars({ turns, done = 0 }: ReadRequest): boolean {
  return turns
    .slice(done)
    .some((turn) => tag(turn, []).some(({ lexeme }) => lexeme.tag === 'unit' && lexeme.unit === 'usd'))
}
