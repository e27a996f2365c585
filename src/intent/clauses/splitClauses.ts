import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'

const light: readonly Verb[] = ['make', 'goes', 'get', 'set', 'keep', 'show']

const isJoint = (mention: Mention | undefined) =>
  mention !== undefined && ['and', 'comma', 'then', 'also', 'stop', 'colon'].includes(mention.type)

/**
 * Cuts a sentence into the parts that each ask for one thing: at "then", and before a verb or a second destination
 * that follows a connector. What only qualifies stays with what it qualifies.
 */
export function splitClauses(mentions: readonly Mention[]): Mention[][] {
  const clauses: Mention[][] = [[]]
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at]
    const current = clauses.at(-1)
    if (mention === undefined || current === undefined) break
    if (isJoint(mention) && startsClause(mentions, at, current)) clauses.push([])
    clauses.at(-1)?.push(mention)
  }
  return mergeFragments(clauses)
}

function startsClause(mentions: readonly Mention[], at: number, current: readonly Mention[]): boolean {
  if (!current.some((one) => isSubstance(one))) return false
  let to = at
  let then = false
  while (isJoint(mentions[to])) {
    then ||= mentions[to]?.type === 'then'
    to += 1
  }
  const ahead: Mention[] = []
  for (let i = to; i < mentions.length && !isJoint(mentions[i]); i += 1) {
    const mention = mentions[i]
    if (mention) ahead.push(mention)
  }
  if (fillsUp(current, ahead)) return false
  if (then) return ahead.some((one) => isSubstance(one))
  const verb = ahead.findIndex((one) => one.type === 'verb')
  const acts = current.some((one) => one.type === 'verb')
  if (
    verb >= 0 &&
    (verb === 0 ||
      !ahead.slice(0, verb).some((one) => one.type === 'holding' && one.asset !== null) ||
      isStatement(ahead))
  )
    return acts || isTold(current)
  if (isRight(ahead) && isRight(current) && current.some((one) => one.type === 'verb' && one.verb === 'revoke'))
    return true
  // What is ahead is short; what is behind may be long, and is looked at last.
  return (isTold(ahead) || isGiven(ahead)) && (isTold(current) || isGiven(current))
}

/** "bring eth to 40% and put the rest into dai": shares of one whole. */
function fillsUp(current: readonly Mention[], ahead: readonly Mention[]): boolean {
  return (
    ahead.some((one) => one.type === 'holding' && one.quantity?.form === 'rest') &&
    current.some(
      (one) => one.type === 'holding' && one.asset === null && one.prep === 'to' && one.quantity?.form === 'percent',
    )
  )
}

/** "that usdc goes to the safest place": the holding comes before its verb. */
function isStatement(ahead: readonly Mention[]): boolean {
  return ahead.some((one) => one.type === 'verb' && (one.verb === 'goes' || one.verb === 'becomes'))
}

/** "alice 200 usdc" */
function isGiven(mentions: readonly Mention[]): boolean {
  return (
    mentions.some((one) => one.type === 'party') &&
    mentions.some((one) => one.type === 'holding' && one.quantity !== null)
  )
}

/** "uniswap on usdc": a right to spend. */
function isRight(mentions: readonly Mention[]): boolean {
  const held = mentions.some((one) => one.type === 'holding' && one.asset !== null && one.quantity === null)
  return held && mentions.some((one) => one.type === 'protocol')
}

/** A holding with a destination: enough to be an act by itself ("20 usdc to alice"). */
function isTold(mentions: readonly Mention[]): boolean {
  const holding = mentions.some((one) => one.type === 'holding' && one.quantity !== null)
  const aimed = mentions.some(
    (one) =>
      one.type === 'protocol' ||
      ((one.type !== 'holding' || one.asset !== null || one.quantity === null) &&
        (one.prep === 'to' || one.prep === 'into' || one.prep === 'for' || one.prep === 'with') &&
        one.type !== 'goal'),
  )
  return holding && aimed
}

function isSubstance(mention: Mention): boolean {
  return ['verb', 'holding', 'protocol', 'chain', 'party', 'address', 'topic', 'split', 'question'].includes(
    mention.type,
  )
}

const isAct = (mention: Mention) =>
  (mention.type === 'verb' && !light.includes(mention.verb)) ||
  mention.type === 'holding' ||
  mention.type === 'noun' ||
  mention.type === 'topic' ||
  mention.type === 'split'

/** "…, then spark" */
const isNextPlace = (clause: readonly Mention[]) =>
  clause.length === 2 && clause[0]?.type === 'then' && clause[1]?.type === 'protocol'

/** A part with no act in it ("on polygon", "low risk") belongs to the one before, or leads the one after. */
function mergeFragments(clauses: readonly Mention[][]): Mention[][] {
  const merged: Mention[][] = []
  let lead: Mention[] = []
  for (const clause of clauses) {
    if (clause.length === 0) continue
    const own = [...lead, ...clause]
    lead = []
    if (own.some((one) => isAct(one)) || isNextPlace(own)) merged.push(own)
    else if (merged.length > 0) merged.at(-1)?.push(...own)
    else lead = own
  }
  return lead.length > 0 ? [...merged, lead] : merged
}
