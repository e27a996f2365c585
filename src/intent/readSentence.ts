import { Clause } from './clauses/Clause.ts'
import { splitClauses } from './clauses/splitClauses.ts'
import type { Mention, MentionOf } from './mentions/Mention.ts'
import { readTrigger, type Triggered } from './orders/readTrigger.ts'
import { isQuestion, readQuestion } from './questions/readQuestion.ts'
import { type Context, type Lead, noLead } from './steps/Context.ts'
import type { Block, Draft } from './steps/Draft.ts'
import { isCapped } from './steps/kindSigns.ts'
import { makeSteps } from './steps/makeSteps.ts'

type Surroundings = {
  readonly turn: number
  readonly previous: Draft | null
  /** A trigger that stood alone in the sentence before: "btc above 120k? then sell …". */
  readonly pending: Triggered | null
  readonly turnMentions: readonly Mention[]
}

type SentenceReading = {
  readonly blocks: readonly Block[]
  readonly shows: readonly Draft[]
  readonly loose: readonly Mention[]
  readonly pending: Triggered | null
}

/** The acts of one sentence, under the trigger it names, and the questions in it. */
export function readSentence(sentence: readonly Mention[], around: Surroundings): SentenceReading {
  const own = hasOwnTrigger(sentence, around.turn) ? readTrigger(sentence, around.turn) : null
  const trigger = own ?? around.pending
  const head = own === null ? [] : headBefore(sentence, own)
  // "every month, not right now": an order waits anyway.
  const rest = own === null ? sentence : own.rest.slice(head.length).filter((one) => one.type !== 'later')
  const blocks: Block[] = []
  const shows: Draft[] = []
  const loose: Mention[] = []
  const lead = readLead(own?.rest ?? sentence)
  const person = onlyPerson(around.turnMentions)
  let previous = around.previous
  for (const { mentions, when } of [
    { mentions: head, when: null },
    { mentions: rest, when: trigger },
  ]) {
    let steps: Draft[] = []
    let verb: Mention | null = null
    let notify = false
    for (const part of splitClauses(mentions)) {
      const clause = new Clause(around.turn, part)
      if (isNotTold(part)) {
        blocks.push({ when: 'unclear', notify: true, steps: [] })
        continue
      }
      if (when === null && clause.hasVerb('notify') && clause.has('holding') && !isQuestion(clause)) {
        // "ping me at eth 4k": when, without from which side.
        blocks.push({ when: 'unclear', notify: true, steps: [] })
        continue
      }
      if (when !== null && clause.hasVerb('notify')) {
        notify = true
        continue
      }
      const context: Context = {
        previous,
        person,
        watched: watchedBy(when),
        lead,
        ordered: when !== null,
      }
      const asks = isQuestion(clause)
      const show = asks ? readQuestion(clause, context) : null
      if (show !== null && steps.length > 0 && when === null && clause.hasVerb('show')) {
        steps.push(show)
        continue
      }
      if (show !== null) {
        shows.push(show)
        // "tell you what: put 200 usdc into eth and …": nothing that may be an act is passed over beside acts.
        if (part.some((one) => one.type === 'holding' && one.quantity?.form === 'number')) loose.push(...part)
        continue
      }
      if (asks) {
        loose.push(...part)
        continue
      }
      const own = makeSteps(clause, context)
      const again =
        own.length === 0 && verb !== null && !clause.has('verb')
          ? makeSteps(new Clause(around.turn, [verb, ...part]), context)
          : []
      const before = steps.at(-1) ?? null
      const made = [...own, ...again.map((step) => askPlace(step, before))].map((step) => inherit(step, clause, before))
      verb = part.find((one) => one.type === 'verb') ?? verb
      if (made.length === 0) loose.push(...part)
      if (repeatsTargets(made, steps) || restates(clause, before)) continue
      steps = [...askWhere(steps, made), ...made]
      previous = made.at(-1) ?? previous
    }
    const scope = own !== null && own.at > 0 && mayDivide(steps, isTimed(own)) ? 'unclear' : (when?.when ?? null)
    if (steps.length > 0 || notify) blocks.push({ when: when === null ? null : scope, notify, steps })
  }
  const idle = own !== null && !blocks.some((block) => block.when !== null) && shows.length === 0
  return { blocks, shows, loose, pending: idle ? own : null }
}

/** "don't tell me when eth is below 2000" */
function isNotTold(mentions: readonly Mention[]): boolean {
  const at = mentions.findIndex((one) => one.type === 'verb' && one.verb === 'notify')
  return at > 0 && mentions[at - 1]?.type === 'not'
}

/** A limit's "per day" and a question's "if" are no trigger. */
function hasOwnTrigger(sentence: readonly Mention[], turn: number): boolean {
  const limits = sentence.some(
    (one) => (one.type === 'noun' && one.noun === 'limit') || (one.type === 'verb' && one.verb === 'cap'),
  )
  const ends = sentence.find((one) => one.type === 'verb')
  if (ends?.type === 'verb' && ['stop', 'cancel', 'remove', 'close'].includes(ends.verb)) return false
  const whole = new Clause(turn, sentence)
  return !limits && !isCapped(whole) && !isQuestion(whole)
}

/** What is done at once: clauses before "then" or "and" where the condition opens what follows. */
function headBefore(sentence: readonly Mention[], trigger: Triggered): readonly Mention[] {
  if (trigger.at === 0 || sentence[trigger.at]?.type !== 'if') return []
  const joint = sentence[trigger.at - 1]
  const joins = joint?.type === 'then' || joint?.type === 'and' || joint?.type === 'also'
  const acts = sentence.slice(0, trigger.at).some((one) => one.type === 'verb')
  const told = sentence.slice(trigger.at).some((one) => one.type === 'verb' && one.verb !== 'goes')
  return joins && acts && told ? sentence.slice(0, trigger.at) : []
}

/** "300 usdc in aave and 300 in compound": an act without a verb of its own is of the same asset. */
function inherit(step: Draft, clause: Clause, before: Draft | null): Draft {
  if (before === null || before.kind !== step.kind || clause.has('verb')) return step
  const slot = step.kind === 'swap' ? 'sell' : 'asset'
  const held = before.said[slot]
  if (held === undefined || step.said[slot] !== undefined || step.unclear.includes('asset')) return step
  return { ...step, said: { ...step.said, [slot]: { ...held, by: 'as before' } } }
}

/** "1.2 wbtc goes to morpho, supply it": the same act in other words. */
function restates(clause: Clause, before: Draft | null): boolean {
  if (before?.kind !== 'supply' && before?.kind !== 'earn') return false
  const [verb, held, ...more] = clause.mentions.filter((one) => !['comma', 'and', 'stop'].includes(one.type))
  const lends = verb?.type === 'verb' && (verb.verb === 'lend' || verb.verb === 'earn' || verb.verb === 'put')
  return lends && held?.type === 'holding' && held.asset === null && held.quantity === null && more.length === 0
}

/** "keep me at 60/40 …, rebalance when …": the second says when, not what. */
function repeatsTargets(made: readonly Draft[], steps: readonly Draft[]): boolean {
  const bare = made.every((step) => step.kind === 'rebalance' && step.said.targets === undefined)
  return made.length > 0 && bare && steps.some((step) => step.kind === 'rebalance' && step.said.targets !== undefined)
}

/** "on polygon, …": a place before anything is done, or counted, is the place of every step. */
function readLead(sentence: readonly Mention[]): Lead {
  const first = sentence.findIndex((one) => one.type === 'verb' || one.type === 'holding')
  const before = first < 0 ? [] : sentence.slice(0, first)
  const chain = before.find((one) => one.type === 'chain') ?? null
  const protocol =
    before.find(
      (one) =>
        one.type === 'protocol' && (one.prep === 'on' || one.prep === 'in' || one.prep === 'at' || one.prep === 'with'),
    ) ?? null
  return chain === null && protocol === null
    ? noLead
    : { chain: chain?.type === 'chain' ? chain : null, protocol: protocol?.type === 'protocol' ? protocol : null }
}

/** "stake 1 eth and send 5 usdc to bob every week": the second every week, or both? */
function mayDivide(steps: readonly Draft[], timed: boolean): boolean {
  const [first, ...others] = steps
  return others.some((step) => (!timed || step.kind !== first?.kind) && step.said.amount?.value !== 'previous')
}

/** "withdraw 500 usdc from aave, then 300 dai": from there too, or from anywhere? */
function askPlace(step: Draft, before: Draft | null): Draft {
  const open = before?.said.protocol !== undefined && step.said.protocol === undefined && step.kind === before.kind
  return open ? { ...step, unclear: [...new Set([...step.unclear, 'protocol' as const])] } : step
}

/** What is lent to borrow against it goes to one protocol; which one must be said. */
function askWhere(steps: readonly Draft[], made: readonly Draft[]): Draft[] {
  const borrows = made.some((step) => step.kind === 'borrow')
  return steps.map((step, at) =>
    borrows && at === steps.length - 1 && step.kind === 'earn'
      ? { ...step, unclear: [...new Set([...step.unclear, 'protocol' as const])] }
      : step,
  )
}

const isTimed = ({ when }: Triggered) => when !== 'unclear' && 'every' in when.value

function watchedBy(trigger: Triggered | null): string | null {
  const when = trigger?.when
  if (!when || when === 'unclear' || !('price' in when.value)) return null
  return when.value.price.asset
}

function onlyPerson(mentions: readonly Mention[]): MentionOf<'party'> | null {
  const people = mentions.filter((one): one is MentionOf<'party'> => one.type === 'party')
  return new Set(people.map((one) => one.to)).size === 1 ? (people[0] ?? null) : null
}
