import { listed } from '../model/listed.ts'
import type { AllocationView } from '../model/Portfolio.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { withDollarSign } from '../model/Usd.ts'
import { allocationOf } from './allocationOf.ts'
import { listHoldings, unreadHoldings } from './listHoldings.ts'

/** How what is held is spread now, wherever it lies. What is owed, and what has no price, counts in none of the shares. */
export function answerShares(snapshot: Snapshot): Omit<StageOf<'answer'>, 'ms'> {
  const holdings = listHoldings(snapshot).filter(({ units }) => units !== 0n)
  const shares = allocationOf(holdings)
  const told = (sentence: string, rows: readonly AnswerRow[] = []) =>
    ({ stage: 'answer', topic: 'portfolio', sentence, rows, venues: [] }) as const
  if (shares.length === 0) return told('You hold nothing here that has a price just now, so there are no shares of it.')
  const gaps = unreadHoldings(snapshot)
  const unpriced = [...new Set(holdings.filter(({ usd }) => usd === null).map(({ token }) => token.symbol))]
  const sentence = [
    `What you hold is ${listed(shares.map((share) => `${share.percent} % ${nameOf(share)}`))} now, by what it is worth at this moment, in your wallet and in all places together.`,
    unpriced.length === 0 ? '' : ` Not counted, as there is no price of it just now: ${listed(unpriced)}.`,
    gaps.length === 0 ? '' : ' Not everything could be read just now, so the shares may be others.',
    holdings.some(({ kind }) => kind === 'debt') ? ' What you owe is not taken off.' : '',
  ].join('')
  const rows = shares.map((share) => ({
    label: `${share.percent} % ${nameOf(share)}`,
    value: withDollarSign(share.usd),
    detail: listed(share.tokens),
  }))
  return told(sentence, rows)
}

const nameOf = ({ kind, group, tokens }: AllocationView): string => (kind === 'other' ? listed(tokens) : group)
