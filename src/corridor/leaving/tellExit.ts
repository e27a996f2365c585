import { because } from '../../answers/explainRisk.ts'
import { listHoldings } from '../../answers/listHoldings.ts'
import { decodePlan } from '../../decoding/decodePlan.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeDelay } from '../../model/describeLimit.ts'
import { describeAmount } from '../../model/describeStep.ts'
import { heldAs } from '../../model/heldAs.ts'
import { listed } from '../../model/listed.ts'
import type { Network } from '../../model/Network.ts'
import type { Earning, LoanChange } from '../../model/Plan.ts'
import type { Intent } from '../../model/Reading.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../../model/Stage.ts'
import { describeUsd } from '../../model/Usd.ts'
import { readableSentence } from '../../stages/readableSentence.ts'
import { assetWord } from '../recourse/actWords.ts'
import type { Deed } from '../recourse/Deed.ts'
import { unwindActs } from '../recourse/unwindActs.ts'
import type { ShownPlan } from '../ShownPlans.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

/** How what the plan in hand puts in comes out again: the sentence that does it, how long it takes, what it costs. */
export function tellPlanExit({ plan, bound, exit }: ShownPlan, network: Network): Told {
  const deeds = decodePlan(bound, network).map(
    ({ call, measured }, index): Deed => ({ index, call, slot: measured?.slot ?? null, done: true, moved: new Map() }),
  )
  const { earning } = plan
  const entering = earning === null ? deeds : deeds.filter(({ call }) => enters.has(call.kind))
  if (deeds.some(({ call }) => leaves.has(call.kind)) && earning === null)
    return told('plan', `That is what this plan does: ${plan.summary}.`, [])
  const { acts } = unwindActs(entering, [], network)
  const words = readableSentence(acts)
  if (earning === null) return told('plan', exchanged(words), [])
  const how = words === null ? 'Say so when you want it back' : `Say “${words}” when you want it back`
  const sentence =
    exit?.status === 'fails'
      ? `Right now it could not be taken out again: that was tried with this plan, and would fail${because(exit)}.`
      : `${how}. ${owing(plan.loan) ? 'What backs a loan comes out once that is paid back.' : waiting(earning)}`
  return told('plan', sentence, exitRows(earning, exit))
}

const enters: ReadonlySet<string> = new Set<Deed['call']['kind']>(['supply', 'deposit', 'stake'])

const leaves: ReadonlySet<string> = new Set<Deed['call']['kind']>(['withdraw', 'redeem', 'take-out', 'claim'])

/** Of a plan that puts nothing anywhere to earn. */
function exchanged(words: string | null): string {
  return words === null
    ? 'This plan puts nothing anywhere that it would have to be taken out of, and what it does cannot be called back once it is done.'
    : `Once it is done it cannot be called back, but it can be done the other way round, at the price of that moment: say “${words}”.`
}

function owing(loan: LoanChange | null): boolean {
  return loan !== null && loan.healthAfter !== null
}

function waiting({ parts }: Earning): string {
  const longest = parts.reduce((most, { exitSeconds }) => (exitSeconds > most ? exitSeconds : most), 0n)
  if (longest === 0n) return 'Nothing is locked: you can ask for it at any time, and it usually comes out at once.'
  return `You can ask for it at any time; then it usually takes ${describeDelay(Number(roundedUp(longest)))}.`
}

/** To whole days, or to whole hours where it is less than one: nobody knows a queue to the second. */
function roundedUp(seconds: bigint): bigint {
  const unit = seconds > 86_400n ? 86_400n : seconds > 3_600n ? 3_600n : 60n
  return ((seconds + unit - 1n) / unit) * unit
}

function exitRows({ exitCost, parts, leaving }: Earning, exit: ShownPlan['exit']): readonly AnswerRow[] {
  const tried: readonly AnswerRow[] =
    exit?.status === 'works'
      ? [row('Tried out', 'Taking it out again right away was tried with this plan: it works.')]
      : []
  // What is lent out to others at that moment cannot be paid to anybody.
  const lent: readonly AnswerRow[] =
    leaving.length === 0
      ? []
      : [
          row(
            'Good to know',
            `${listed(parts.map(({ venue }) => venue))} pays out what is not lent to others at that moment. If nearly all of it is, you may have to wait.`,
          ),
        ]
  return [...tried, row('Costs', `About ${describeUsd(exitCost)}, for the network’s fee.`), ...lent]
}

/** How what lies in places comes out of each: the sentence for it. */
export function tellHeldExit(snapshot: Snapshot): Told {
  const { network } = snapshot
  const rows = listHoldings(snapshot).flatMap(({ kind, token, units, place }): readonly AnswerRow[] => {
    if (units <= 0n || (kind !== 'lent' && kind !== 'vault' && kind !== 'staked')) return []
    const asset = assetWord(kind === 'staked' ? token : heldAs(token, network), network)
    const words = readableSentence([actFor(kind, asset, place)])
    return words === null
      ? []
      : [
          {
            label: place === 'wallet' ? token.name : place,
            value: `“${words}”`,
            detail: describeAmount(amountOf(token, units)),
          },
        ]
  })
  if (rows.length === 0)
    return told(
      'positions',
      'You have put nothing in anywhere, so there is nothing to take out: what is in your wallet can be sent or swapped at any time.',
      [],
    )
  return told(
    'positions',
    'Say one of these to take out what you have put in. You see a plan first, and nothing moves before you approve it.',
    rows,
  )
}

function actFor(kind: 'lent' | 'vault' | 'staked', asset: string, place: string): Intent {
  if (kind === 'staked') return { kind: 'unstake', asset, amount: 'all' }
  const protocol = place.startsWith('Aave') ? 'aave' : place.startsWith('Morpho') ? 'morpho' : null
  return { kind: 'withdraw', asset, amount: 'all', ...(protocol !== null && { protocol }) }
}

function told(topic: Told['topic'], sentence: string, rows: readonly AnswerRow[]): Told {
  return { stage: 'answer', topic, sentence, rows, venues: [] }
}

const row = (label: string, value: string): AnswerRow => ({ label, value, detail: '' })
