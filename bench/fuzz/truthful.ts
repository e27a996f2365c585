import { tag } from '../../src/intent/lexicon/tag.ts'
import { correct } from '../../src/intent/mentions/correct.ts'
import { dropAsides } from '../../src/intent/mentions/dropAsides.ts'
import { dropNegated } from '../../src/intent/mentions/dropNegated.ts'
import { findMentions } from '../../src/intent/mentions/findMentions.ts'
import type { Mention } from '../../src/intent/mentions/Mention.ts'
import { type SaidSpan, type SaidStep, stepKind } from '../../src/intent/model/answerSchema.ts'
import { plainAmount } from '../../src/intent/steps/readAmount.ts'
import type { Intent, WantedAmount } from '../../src/model/Reading.ts'
import type { Labelled } from '../intents/judge.ts'

type Place = { readonly span: SaidSpan; readonly mention: Mention }

/**
 * What a model that understood everything would answer: a step for each labelled intent, with the words that its values
 * stand in. Null where the label says what a model's answer cannot say, or where a value is computed rather than said.
 */
export function truthfulSteps(row: Labelled): readonly SaidStep[] | null {
  const places = placesOf(row)
  const steps = row.reading.intents.map((intent) => stepOf(intent, places))
  return steps.every((step) => step !== null) ? steps : null
}

export function placesOf(row: Labelled): readonly Place[] {
  const contacts = Object.keys(row.contacts ?? {}).map((name) => name.toLowerCase())
  return row.turns
    .flatMap((text, turn) =>
      dropNegated(correct(findMentions(dropAsides(tag(text, contacts))))).map((mention) => ({
        span: { turn, text: text.slice(mention.start, mention.end) },
        mention,
      })),
    )
    .toReversed()
}

function stepOf(intent: Intent, places: readonly Place[]): SaidStep | null {
  const kind = stepKind.safeParse(intent.kind)
  if (!kind.success) return null
  const find = (fits: (mention: Mention) => boolean) => places.find(({ mention }) => fits(mention))?.span
  const holding = (asset: string) => find((one) => one.type === 'holding' && one.asset === asset)
  const amountOf = (amount: WantedAmount, asset: string) =>
    find((one) => one.type === 'holding' && one.asset === asset && isAmount(one, amount)) ??
    find((one) => one.type === 'holding' && one.asset === null && isAmount(one, amount))
  const spans: Record<string, SaidSpan | string | undefined> = {}
  if ('chain' in intent && intent.chain !== undefined)
    spans.chain = find((one) => one.type === 'chain' && one.chain === intent.chain)
  if ('protocol' in intent && intent.protocol !== undefined)
    spans.protocol = find((one) => one.type === 'protocol' && one.protocol === intent.protocol)
  if (intent.kind === 'swap') {
    spans.amount = amountOf(intent.amount, intent.exact === 'buy' ? intent.buy : intent.sell)
    spans.asset = holding(intent.sell)
    spans.buy = holding(intent.buy)
    if (intent.maxSlippagePercent !== undefined) return null
  } else if ('amount' in intent) {
    spans.amount = amountOf(intent.amount, intent.asset)
    if (intent.amount !== 'previous') spans.asset = holding(intent.asset)
  } else if ('asset' in intent && intent.asset !== undefined) spans.asset = holding(intent.asset)
  if (intent.kind === 'send')
    spans.to = find((one) => (one.type === 'party' ? one.to : one.type === 'address' && one.address) === intent.to)
  if (intent.kind === 'bridge') {
    spans.toChain = find((one) => one.type === 'chain' && one.chain === intent.to)
    if (intent.from !== undefined) spans.fromChain = find((one) => one.type === 'chain' && one.chain === intent.from)
  }
  if (intent.kind === 'show') spans.topic = intent.topic
  if (intent.kind === 'cancel') spans.what = intent.what
  if (Object.values(spans).some((span) => span === undefined)) return null
  return parseStep({ kind: kind.data, ...spans })
}

/** Typed by hand above; the schema of the answer is asked again when it is read. */
function parseStep(step: object): SaidStep {
  return step as SaidStep
}

function isAmount(mention: Mention, amount: WantedAmount): boolean {
  if (mention.type !== 'holding') return false
  if (mention.quantity === null) return amount === 'previous' && mention.pointer === 'it'
  const plain = plainAmount(mention.quantity)
  if (JSON.stringify(plain) === JSON.stringify(amount)) return true
  const dollars = typeof plain === 'object' && plain !== null && 'unit' in plain && plain.unit === 'usd'
  return dollars && typeof amount === 'object' && 'unit' in amount && plain.value === amount.value
}
