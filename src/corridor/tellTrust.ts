import { answerTotal } from '../answers/answerTotal.ts'
import { answerWorries } from '../answers/answerWorries.ts'
import { totalsSpokenOf } from '../answers/totalsSpokenOf.ts'
import { paidFees } from '../journal/paidFees.ts'
import { sentBetween } from '../journal/sentBetween.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { reassure } from '../model/worries.ts'
import type { Parts } from './Parts.ts'

/** What a person wants to know before they trust it with money; why the total moved, with the sums that are on record. */
export function tellTrust(
  { client: { network }, account, journal, worth }: Pick<Parts, 'client' | 'account' | 'journal' | 'worth'>,
  question: IntentOf<'show'>,
  message: string,
): Omit<StageOf<'answer'>, 'ms'> {
  const samples = worth.read().samples.filter(({ chainId }) => chainId === network.chainId)
  const totals = question.worries?.includes('total-moves') === true ? totalsSpokenOf(samples, message) : null
  if (totals === null) return answerWorries(question, network)
  const entries = journal.entries()
  const { planIds, sent } = sentBetween(entries, {
    ...{ chainId: network.chainId, account, after: totals.from.at, until: totals.to.at },
  })
  const paid = paidFees(entries, { network, account }).plans.filter(({ planId }) => planIds.has(planId))
  const told = answerTotal({ ...totals, paid, sent, coin: network.native })
  const others = (question.worries ?? []).filter((worry) => worry !== 'total-moves')
  return { ...told, sentence: `${told.sentence} ${reassure(others, network)}`.trim() }
}
