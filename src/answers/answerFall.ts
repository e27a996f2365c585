import { tag } from '../intent/lexicon/tag.ts'
import { amountOf } from '../model/Amount.ts'
import { heldAs } from '../model/heldAs.ts'
import { listed } from '../model/listed.ts'
import type { Network } from '../model/Network.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import { shortAmount, shortUnits } from '../model/shortAmount.ts'
import type { Token } from '../model/Token.ts'
import { tokensCalled } from '../model/tokensCalled.ts'
import { describeUsd, sumInCents, withDollarSign } from '../model/Usd.ts'
import { reassure, type Worry } from '../model/worries.ts'
import { lendingAtStart } from '../planner/lending/lendingOf.ts'
import { groupOf } from './groupOf.ts'
import { type Holding, listHoldings, unreadHoldings } from './listHoldings.ts'
import { loanHealth } from './loanHealth.ts'
import { practiceWorth } from './riskSentence.ts'
import { soldAt } from './soldAt.ts'

/**
 * What the fall of a coin, or of all of them, would do to what one has now: its worth at half the price, and at which price a
 * loan is sold. What else is asked in the same turn is answered after it.
 */
export function answerFall(
  { worries = ['price'] }: Pick<IntentOf<'show'>, 'worries'>,
  snapshot: Snapshot,
  message: string,
): Omit<StageOf<'answer'>, 'ms'> {
  const named = coinsIn(message, snapshot)
  const groups = new Set(named.map((token) => groupOf(token).group))
  const falls = ({ token }: Holding): boolean =>
    groups.size > 0 ? groups.has(groupOf(token).group) : groupOf(token).kind !== 'dollars'
  const held = listHoldings(snapshot).filter(({ units, kind }) => units > 0n && kind !== 'debt')
  const hit = held.filter(falls)
  const sentence = [
    worthSentence(hit, named[0]?.symbol ?? null, snapshot),
    unreadHoldings(snapshot).length === 0 ? '' : 'Not all that you hold could be read just now, so it may be more.',
    loanSentence(snapshot),
    practiceWorth(snapshot.network).trim(),
    reassure(
      worries.filter((worry: Worry) => worry !== 'price'),
      snapshot.network,
    ),
  ]
  return {
    stage: 'answer',
    topic: 'trust',
    sentence: sentence.filter((part) => part !== '').join(' '),
    rows: hit.map(rowOf),
    venues: [],
  }
}

/** The coins that the question names; none where it asks about prices in general. */
function coinsIn(message: string, { network }: Snapshot): readonly Token[] {
  return tag(message, []).flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? tokensCalled(lexeme.asset, network) : []))
}

function worthSentence(hit: readonly Holding[], name: string | null, { network }: Snapshot): string {
  if (hit.length === 0)
    return name === null
      ? 'You hold nothing now whose price could fall, but for dollar coins, which are meant to stay at one dollar and can lose that.'
      : `You hold no ${name} now, so its fall takes nothing from what you hold.`
  const names = new Set(hit.map(({ token }) => heldAs(token, network).symbol))
  const amounts = listed([...names].map((each) => sumOf(hit, each, network)))
  const known = hit.flatMap(({ usd }) => (usd === null ? [] : [usd]))
  if (known.length < hit.length)
    return `You hold ${amounts}, whose worth could not be read in full just now; it falls with the price, and Sayso sells nothing by itself.`
  const worth = sumInCents(known)
  return `You hold ${amounts}, worth ${describeUsd(worth)} now: at half the price that is ${describeUsd(worth / 2n)}. You would have as much of it as before, and Sayso sells nothing by itself.`
}

/** Wrapped ether is ether to a person: both in one sum. */
function sumOf(hit: readonly Holding[], name: string, network: Network): string {
  const same = hit.filter(({ token }) => heldAs(token, network).symbol === name)
  const [first] = same
  if (first === undefined) return name
  const units = same.reduce((sum, each) => sum + each.units, 0n)
  return `${shortUnits(units, first.token.decimals)} ${name}`
}

function loanSentence(snapshot: Snapshot): string {
  const loan = loanHealth(snapshot)
  if (loan.status === 'unread') return 'What you owe could not be read just now: ask “How safe is my loan?”.'
  if (loan.status === 'none') return 'You owe nothing, so nothing of yours can be sold to repay a loan.'
  if (loan.fallPercent === '0') return 'Your collateral can be sold at once to repay what you owe.'
  const start = lendingAtStart(snapshot)
  const price = start.status === 'lending' ? soldAt(snapshot, start.lending) : null
  const when =
    price === null
      ? `when all of it falls by ${loan.fallPercent} % against what you owe`
      : price.status === 'never'
        ? price.sentence
        : `when ${price.sentence}`
  return `You owe ${withDollarSign(loan.debtUsd)}, and your collateral for it is sold ${when}.`
}

function rowOf({ token, units, place, usd, kind }: Holding): AnswerRow {
  const amount = shortAmount(amountOf(token, units))
  const where = kind === 'wallet' || kind === 'staked' ? 'In your wallet' : place
  return { label: where, value: usd === null ? amount : `${amount} (${describeUsd(usd)})`, detail: '' }
}
