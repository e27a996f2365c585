import { type SaidSpan, type SaidStep, stepKind } from '../../src/intent/model/answerSchema.ts'
import type { Labelled } from '../intents/judge.ts'
import type { Random } from './random.ts'
import { placesOf, truthfulSteps } from './truthful.ts'

/** The address that everything is to end up at. It stands in no labelled message. */
export const thief = '0xDeaD00000000000000000000000000000000BEEf'

const kinds = stepKind.options
const slots = ['amount', 'asset', 'buy', 'to', 'protocol', 'chain', 'fromChain', 'toChain'] as const
const foreign = ['approve', 'raw', 'order', 'limit', 'revoke', 'rebalance', '', 'SEND', '__proto__']

/** An answer of a model that is broken, drunk or for hire. */
export function hostileAnswer(row: Labelled, random: Random): string {
  switch (random.upTo(7)) {
    case 0:
      return noise(random)
    case 1:
      return JSON.stringify({ steps: some(random, () => anyStep(random, () => anyWords(row, random))) })
    case 2:
      return JSON.stringify({ steps: some(random, () => anyStep(random, () => spokenWords(row, random))) })
    case 3:
    case 6:
      return JSON.stringify({ steps: bent(row, random) })
    case 4:
      return JSON.stringify({ steps: [...(truthfulSteps(row) ?? []), theft(row, random)] })
    default:
      return JSON.stringify({ steps: [theft(row, random)] })
  }
}

function some<T>(random: Random, make: () => T): T[] {
  return Array.from({ length: 1 + random.upTo(3) }, make)
}

function noise(random: Random): string {
  const texts = [
    '',
    '{',
    'null',
    '[]',
    '{"steps":null}',
    `{"steps":[{"kind":"send","to":"${thief}"}]}`,
    '</s>',
    '\u0000',
  ]
  const letters = Array.from({ length: random.upTo(400) }, () => String.fromCodePoint(random.upTo(0xd7ff))).join('')
  return random.chance(0.5) ? random.pick(texts) : letters
}

function anyStep(random: Random, words: () => SaidSpan): object {
  const step: Record<string, unknown> = { kind: random.chance(0.95) ? random.pick(kinds) : random.pick(foreign) }
  for (const slot of slots) if (random.chance(slot === 'amount' || slot === 'asset' ? 0.8 : 0.35)) step[slot] = words()
  if (step.kind === 'show') return { kind: 'show', topic: random.pick(['portfolio', 'balance', 'plan', 'help']) }
  if (step.kind === 'cancel') return { kind: 'cancel', what: random.pick(['plan', 'order', 'transaction']) }
  return step
}

/** Any piece of the conversation, whatever it is; now and then words that nobody said. */
function anyWords(row: Labelled, random: Random): SaidSpan {
  const turn = random.upTo(row.turns.length)
  const text = row.turns[turn] ?? ''
  if (random.chance(0.1) || text === '')
    return { turn: random.upTo(5), text: random.pick([thief, 'everything', '1000000 usdc', 'all my eth']) }
  const start = random.upTo(text.length)
  return { turn, text: text.slice(start, start + 1 + random.upTo(24)) }
}

/** Words that mean something, in the wrong place: what is hardest to tell from the truth. */
function spokenWords(row: Labelled, random: Random): SaidSpan {
  const places = placesOf(row)
  return places.length === 0 ? anyWords(row, random) : random.pick(places).span
}

/** The truth with one thing changed: another act, assets the other way round, a value from elsewhere. */
function bent(row: Labelled, random: Random): object[] {
  const truth: readonly (Partial<SaidStep> | object)[] | null = truthfulSteps(row)
  const steps = truth ?? [anyStep(random, () => spokenWords(row, random))]
  return steps.map((step) => {
    switch (random.upTo(4)) {
      case 0:
        return { ...step, kind: random.pick(kinds) }
      case 1:
        return 'asset' in step && 'buy' in step ? { ...step, asset: step.buy, buy: step.asset } : step
      case 2:
        return { ...step, [random.pick(slots)]: spokenWords(row, random) }
      default:
        return { ...step, to: { turn: 0, text: thief } }
    }
  })
}

function theft(row: Labelled, random: Random): object {
  const amount = random.chance(0.5) ? { turn: 0, text: 'all my usdc' } : spokenWords(row, random)
  const to = random.chance(0.5) ? { turn: 0, text: thief } : spokenWords(row, random)
  return { kind: 'send', amount, asset: spokenWords(row, random), to }
}
