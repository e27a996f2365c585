import type { Refusal } from '../model/Reading.ts'
import { Clause } from './clauses/Clause.ts'
import { splitClauses } from './clauses/splitClauses.ts'
import { tag } from './lexicon/tag.ts'
import { correct } from './mentions/correct.ts'
import { dropNegated } from './mentions/dropNegated.ts'
import { findMentions } from './mentions/findMentions.ts'
import type { Mention, MentionOf } from './mentions/Mention.ts'
import { readTrigger, type Triggered } from './orders/readTrigger.ts'
import { isQuestion, readQuestion } from './questions/readQuestion.ts'
import { findRefusal } from './refusals/findRefusal.ts'
import type { Block, Draft } from './steps/Draft.ts'
import { makeStep } from './steps/makeStep.ts'

/** What one turn says by itself, before the turns around it are looked at. */
export type TurnReading = {
  readonly refuse: Refusal | null
  readonly blocks: readonly Block[]
  readonly shows: readonly Draft[]
  /** The mentions of clauses that are no act: what a follow-up changes. */
  readonly loose: readonly Mention[]
  readonly mentions: readonly Mention[]
  /** Nothing in it belongs to this app. */
  readonly foreign: boolean
}

export function readTurn(text: string, turn: number, contacts: readonly string[]): TurnReading {
  const words = tag(text, contacts)
  const refuse = findRefusal(words)
  const all = findMentions(words)
  const mentions = dropNegated(correct(all))
  const blocks: Block[] = []
  const shows: Draft[] = []
  const loose: Mention[] = []
  const people = new Set(mentions.flatMap((one) => (one.type === 'party' ? [one.to] : [])))
  const person = mentions.find((one): one is MentionOf<'party'> => one.type === 'party') ?? null
  let previous: Draft | null = null
  let pending: Triggered | null = null
  for (const sentence of splitSentences(mentions)) {
    const capped = sentence.some((one) => (one.type === 'noun' && one.noun === 'limit') || (one.type === 'verb' && one.verb === 'cap'))
    const asked = isQuestion(new Clause(turn, sentence))
    const trigger: Triggered | null = capped || asked ? null : (readTrigger(sentence, turn) ?? pending)
    const rest = trigger && trigger !== pending ? trigger.rest : sentence
    const steps: Draft[] = []
    let notify = false
    for (const part of splitClauses(rest)) {
      const clause = new Clause(turn, part)
      if (trigger !== null && clause.hasVerb('notify')) { notify = true; continue }
      if (isQuestion(clause)) {
        const show = readQuestion(clause, { previous, person: null })
        if (show) { shows.push(show); continue }
      }
      const step = makeStep(clause, { previous, person: people.size === 1 ? person : null }, null)
      if (step === null) { loose.push(...part); continue }
      steps.push(step)
      previous = step
    }
    if (steps.length > 0 || notify) blocks.push({ when: trigger?.when ?? null, notify, steps })
    pending = trigger !== null && steps.length === 0 && !notify ? trigger : null
  }
  if (pending !== null) blocks.push({ when: pending.when, notify: false, steps: [] })
  return { refuse, blocks, shows, loose, mentions, foreign: all.every((one) => isIdle(one)) }
}

function splitSentences(mentions: readonly Mention[]): Mention[][] {
  const sentences: Mention[][] = [[]]
  for (const mention of mentions) {
    sentences.at(-1)?.push(mention)
    if (mention.type === 'stop') sentences.push([])
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

/** A mention that says nothing of money, markets or this app. */
function isIdle(mention: Mention): boolean {
  const idle: readonly Mention['type'][] = ['stop', 'comma', 'colon', 'quote', 'question', 'request', 'and', 'or', 'only', 'background', 'also', 'then', 'unknown', 'date', 'if', 'not', 'horizon', 'period', 'fix', 'instead', 'bypass', 'once', 'goal', 'except', 'leave', 'each', 'same', 'again', 'equal']
  if (mention.type === 'noun') return mention.noun === 'chore' || mention.noun === 'greeting'
  if (mention.type === 'verb') return ['make', 'goes', 'show', 'get', 'set', 'stop', 'take', 'keep', 'put', 'move', 'notify'].includes(mention.verb)
  if (mention.type === 'holding') return mention.asset === null
  return idle.includes(mention.type)
}
