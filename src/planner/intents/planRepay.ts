import { type Amount, amountOf } from '../../model/Amount.ts'
import { formatDecimal, groupDigits } from '../../model/decimal.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import { isNative, sameToken } from '../../model/Token.ts'
import { thenListed } from '../../model/thenListed.ts'
import { upToSixDigits } from '../../model/upToSixDigits.ts'
import type { Draft } from '../Draft.ts'
import { type Due, debtsOf, dueFor } from '../lending/dues.ts'
import { elsewhere } from '../lending/elsewhere.ts'
import { lendingOf } from '../lending/lendingOf.ts'
import { noteLoan } from '../lending/loanChange.ts'
import { payDues } from '../lending/payDues.ts'
import { impossible, type Planned, type PlanStop } from '../PlanStop.ts'
import { resolveAsset, stablecoins } from '../resolveAsset.ts'
import { leaveFree } from './planWithdrawSteps.ts'

/**
 * What the person takes out after paying back: nothing; all that stands behind the loan, so that where the wallet does not
 * do, it may be sold; or everything that they have anywhere.
 */
export type Leaving = 'nothing' | 'loan' | 'everything'

/** Pays back what is owed to Aave, from what the person has. */
export function planRepay(
  draft: Draft,
  intent: IntentOf<'repay'>,
  previous: Amount | null,
  leaving: Leaving,
): Planned | PlanStop {
  const not = elsewhere('repay', intent.protocol)
  if (not !== null) return not
  const known = lendingOf(draft)
  if (known.status !== 'lending') return known
  const debts = debtsOf(draft, known.lending)
  if (debts.length === 0) {
    if (leaving !== 'nothing') return { status: 'planned', yields: null, summary: 'Owe nothing to Aave v3' }
    return impossible('You owe nothing to Aave v3. Nothing was sent.')
  }
  const matching = debtsMeant(draft, intent, debts)
  if (!Array.isArray(matching)) return matching

  const dues: Due[] = []
  for (const debt of matching) {
    const due = dueFor(draft, debt, intent.amount, previous)
    if (due.status !== 'due') return due
    dues.push(due.due)
  }
  const freed = leaving === 'everything' ? leaveFree(draft) : []
  const paid = payDues(draft, dues, leaving !== 'nothing')
  if (paid.status !== 'paid') return paid
  noteLoan(draft)
  for (const { amount, need, all } of dues) {
    if (!all || need === amount.units) continue
    const most = upToSixDigits(formatDecimal(need, amount.token.decimals))
    draft.notes.add(
      `A little more than you owe now is set aside, at most ${groupDigits(most)} ${amount.token.symbol}: interest runs until it is sent. Only what you owe then is taken.`,
    )
  }
  for (const crumb of crumbsOf(matching, dues))
    draft.notes.add(
      `${describeAmount(crumb)} stays owed, which is next to nothing: mostly interest since you borrowed. Say "repay all my ${crumb.token.symbol}" to owe nothing.`,
    )
  const what = dues.map(({ amount, all }) => `${all ? 'all ' : ''}${describeAmount(amount)}`).join(' and ')
  const how = paid.ways.map((way) => `, ${way}`).join('')
  const first = freed.length === 0 ? [] : [`Withdraw ${freed.map(describeAmount).join(', ')}`]
  return { status: 'planned', yields: null, summary: thenListed([...first, `Repay ${what} to Aave v3${how}`]) }
}

/** Less than a thousandth of a debt that would stay owed after a payment in figures. */
function crumbsOf(debts: Debts, dues: readonly Due[]): readonly Amount[] {
  return dues.flatMap(({ amount, all }, index): readonly Amount[] => {
    const debt = debts[index]?.position.debt ?? 0n
    const rest = debt - amount.units
    return all || rest <= 0n || rest * 1_000n > debt ? [] : [amountOf(amount.token, rest)]
  })
}

type Debts = ReturnType<typeof debtsOf>[number][]

/** The debts that the words mean: one asset's, the stablecoins', or every one. An amount is of one debt only. */
function debtsMeant(draft: Draft, intent: IntentOf<'repay'>, debts: ReturnType<typeof debtsOf>): Debts | PlanStop {
  const { snapshot } = draft
  const word = intent.asset.toLowerCase()
  if (word !== 'any' && word !== 'stablecoin') {
    const asset = resolveAsset(intent.asset, snapshot)
    if (asset.status !== 'token') return asset
    const underlying = isNative(asset.token) ? snapshot.network.wrapped : asset.token
    const found = debts.filter(({ token }) => sameToken(token, underlying))
    if (found.length > 0) return found
    const owed = debts.map(({ token }) => token.symbol).join(' and ')
    return impossible(`You owe no ${asset.token.symbol} to Aave v3, only ${owed}. Nothing was sent; name what you owe.`)
  }
  const dollars = stablecoins(snapshot)
  const meant = debts.filter(({ token }) => word === 'any' || dollars.some((dollar) => sameToken(dollar, token)))
  if (meant.length === 0) return impossible('You owe no stablecoin to Aave v3. Nothing was sent; name what you owe.')
  const isShare = intent.amount === 'all' || (typeof intent.amount === 'object' && 'percent' in intent.amount)
  if (meant.length === 1 || isShare) return meant
  return {
    status: 'ask',
    missing: ['asset'],
    question: 'Which of your debts do you want to repay?',
    choices: meant.map(({ token }) => token.symbol),
  }
}
