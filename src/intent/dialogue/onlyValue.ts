import { tag } from '../lexicon/tag.ts'
import { findMentions } from '../mentions/findMentions.ts'
import type { Mention } from '../mentions/Mention.ts'
import type { Block } from '../steps/Draft.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { isReason } from './isReason.ts'
import type { State } from './State.ts'

const words = (all: string) => `(?:${all})`
const sorted = words(
  "in that case|if so|target|aim for|exactly|precisely|or you know what|oh dear|dear me|it was(?=.* i (?:meant|mean)\\b)|(?:it|that) should (?:be|have been)|hm+|um+|uh+|ah+|oh|ok|okay|k|good|great|sure|cool|well|so|but|sorry|oops|whoops|wait|actually|maybe|perhaps|rather|better|please|pls|plz|aight|alright|all right|bet|fine|right|lol|bro|you know what|on second thoughts?|i see|i mean|i meant|then|now|yes|yeah|yep|still|hang on|hold on|my (?:bad|mistake)|i (?:did|made) (?:a )?mistake|(?:that|it|this)(?: is|'s) (?:wrong|a mistake|my mistake)|(?:let'?s|let us) (?:say|make it|make that|do|go with|go for|try)|(?:do|try)(?= \\$?\\d)|(?:i|we) (?:do not|don'?t) (?:really )?(?:want|need)(?: to (?:do|put|send|swap|risk|spend))? (?:that|so|this) (?:much|many)|(?:(?:that|it|this) )?(?:(?:seems|looks|sounds|feels) )?(?:a bit |way |quite |rather |really )?(?:much|a lot)(?: for me)?(?=[,.;!])|(?:make|do) (?:it|that)(?: with)?|do with|go (?:with|for)|i(?:'d| would)? (?:rather|prefer|like)(?: to)?(?: (?:begin|start|go|do|make it|try|have|use|take|put)(?: (?:with|for|in))?)?|(?:(?:that|it|this)(?: is|'?s| seems| looks| sounds| feels) |is )?(?:(?:a (?:bit|little) |way |far |much |quite |rather )?(?:too (?:much|little|high|low|many|big|small|large|tight|strict|loose|narrow)|not (?:so|that) (?:much|many)|not enough)|(?:a (?:bit|little)|quite|rather|pretty|really|very) (?:high|low|big|small|large|tight|strict|loose|narrow))(?: for me)?|i (?:need|want) (?:a (?:bit|little|lot) |some |much )?(?:more|less)(?= *[,.;!:-]+ *(?:so |please |then )*(?:make|raise|set|lower) (?:it|that) )|(?:just|only)(?= (?:\\$?\\d|(?:a )?(?:half|quarter|third)\\b))|pay(?:ing)?(?: for (?:it|that))?(?= with )",
)
/** Words after which what was wished before no longer is: with an amount after them, another amount is. */
const taken = words('no|nope|nah|naw|nvm|never ?mind|scratch that|forget that|screw it|screw that')
/** "drop it to 200": an amount, and nothing else, follows. */
const sets =
  /(?:drop|lower|cut|reduce|bring|take|get|size|scale|trim|raise|bump|increase|push|dial|shrink|turn|go|move)(?: (?:it|that|this|the amount|things))?(?: (?:up|down|back))?(?: down)? to +/y

const closes = words(
  "please|pls|plz|worth|thanks|thank you|thx|then|instead|only|at once|sorry|actually|rather|though|if (?:that|it)(?: is|'?s)? (?:possible|ok|okay|fine|alright|all right)|if possible|if you can|if i (?:can|may)|if you (?:do not|don'?t) mind|(?:that'?s (?:my )?|my )?final(?: answer)?|that'?s final|out exactly|exactly|out|lol|lmao|haha+|will do to (?:begin|start)(?: with)?|to begin(?: with)?|i think|i guess|i mean|i meant|for now|to start(?: with)?|for a start|after all|(?:is|would be|will be|seems|sounds|feels)(?: (?:much|a bit|probably|surely))? (?:wiser|better|nicer|fine|enough|plenty|good|ok|okay|safer|best|right|correct)|will do|should do(?: it)?|is what i (?:mean|meant|want|wanted|need)",
)
const ends = new RegExp(`(?:[ ,.!;-]+${closes})+[ .!]*$`, 'i')
const opens = new RegExp(`(?:(?<taken>${taken})|${sorted})(?:(?<pause> *[,.!;:\u2026-])|(?= ))[ ,.!;:\u2026-]*`, 'iy')
const longest = 90

/**
 * The turn in the words of the one value it gives anew for what is in hand: "hmm ok maybe 50", "sorry 220, she stayed late"
 * and "drop it to 200, please" are read as "50", "220" and "200". What is let go only fills, or says why; the words that stay
 * keep their place. A turn that holds a second value, a person, a coin, a place or an act of its own stays as it is.
 */
export function onlyValue({ live, missed }: State, turn: string, contacts: readonly string[]): string {
  if (live === null || missed === true || turn.includes('?') || turn.length > longest) return turn
  const text = liesThere(straightQuotes(turn), live)
  const lead = leadOf(text)
  for (const end of endsOf(text, lead.end)) {
    const said = ' '.repeat(lead.end) + turn.slice(lead.end, end)
    const part = live.every(({ steps }) => steps.every(({ kind }) => kind === 'repay')) ? shareOfDebt(said) : said
    const value = oneValue(part, contacts)
    if (value === null || !fits(value, lead, live)) continue
    // "without the lido one", of several steps: one of them is meant, and no place.
    if (
      part.trimStart().search(/^(?:not|without|minus|skip)\b/i) === 0 &&
      live.flatMap(({ steps }) => steps).length > 1
    )
      continue
    return part.slice(0, value.end).padEnd(turn.length)
  }
  return severalValues(turn, text, lead, live, contacts) ?? turn
}

const joints = /(?: *[,;.]+(?= )(?: +(?:and|but)\b)?| +(?:and|but)(?= )) */gi

/** The turn in the words of several values, each of something else: "0.05, and pay with USDC". Null where one part of it is none. */
function severalValues(
  turn: string,
  text: string,
  first: Lead,
  live: readonly Block[],
  contacts: readonly string[],
): string | null {
  if (first.refuses === 'plain') return null
  const close = ends.exec(text)?.index ?? text.length
  const said: string[] = []
  const values: Mention[] = []
  let from = first.end
  for (const joint of [...text.slice(0, close).matchAll(joints), null]) {
    const at = joint?.index ?? close
    if (at < from) continue
    const part = text.slice(from, at)
    const lead = said.length === 0 ? first : leadOf(part)
    const own = said.length === 0 ? 0 : lead.end
    const alone = ' '.repeat(from + own) + turn.slice(from + own, at)
    const value = oneValue(alone, contacts)
    if (value === null || lead.refuses === 'plain' || !fits(value, lead, live)) return null
    said.push(alone.slice(from))
    values.push(value)
    // A comma keeps two values apart.
    if (joint !== null) said.push(','.padEnd(joint[0].length))
    from = at + (joint?.[0].length ?? 0)
  }
  const kinds = values.map((one) => (one.type === 'holding' ? (one.asset === null ? 'figure' : 'coin') : one.type))
  if (values.length < 2 || new Set(kinds).size < kinds.length) return null
  return (' '.repeat(first.end) + said.join('')).padEnd(turn.length)
}

/** A turn without what opens and closes it: "perhaps sixty-forty would be wiser" is "sixty-forty". */
export function bareOf(turn: string): Span {
  const text = straightQuotes(turn)
  const start = leadOf(text).end
  const end = text.slice(0, ends.exec(text)?.index ?? text.length).replace(/[ .!]+$/, '').length
  return { start, end: Math.max(start, end) }
}

const lies =
  /^(?<before>(?: *(?:no|nope|sorry|wait|oh|oops|but|ah|actually|my (?:bad|mistake)|i (?:did|made) (?:a )?mistake)[,.! ]+)*)(?:(?:it|that|this|they|those|the money|my money) +)?(?:is|are|lies|sits) +(?:actually +|really +)?(?=(?:in|on|at|with) )/i

/** "it is in morpho", of what is to be taken out: from where. Of anything else it says where other money is. */
function liesThere(text: string, live: readonly Block[]): string {
  const [step, ...more] = live.flatMap(({ steps }) => steps)
  if (more.length > 0 || (step?.kind !== 'withdraw' && step?.kind !== 'repay')) return text
  return text.replace(lies, (found, before: string) => before.padEnd(found.length))
}

type Lead = { readonly end: number; readonly refuses: 'paused' | 'plain' | null; readonly sets: boolean }

/** "he is turning sixty, so let us make it 60" */
const told =
  /^ *(?<why>[^.!?;:]{3,60}?)[,.;] *(?:and )?so[, ]+(?=(?:then |please |let us |let'?s |we |i |can you |could you )*(?:make|set|do) (?:it|that) )/i

function leadOf(text: string): Lead {
  const why = told.exec(text)
  let at =
    why !== null && isReason(why.groups?.why?.trim() ?? '', 'counted')
      ? why[0].length
      : (/ */.exec(text)?.[0].length ?? 0)
  let refuses: Lead['refuses'] = null
  for (;;) {
    opens.lastIndex = at
    const found = opens.exec(text)
    if (found === null) break
    if (found.groups?.taken !== undefined) refuses = found.groups.pause === undefined ? 'plain' : 'paused'
    at = opens.lastIndex
  }
  sets.lastIndex = at
  const isSet = sets.test(text.toLowerCase())
  if (isSet) at = sets.lastIndex
  return { end: at, refuses, sets: isSet }
}

/** Where the value may end: before what closes the turn, or before a reason. */
function endsOf(text: string, from: number): number[] {
  const out = [ends.exec(text)?.index ?? text.length]
  for (const { index, 0: pause } of text.matchAll(
    / *[,.;!]+ +| +- +| +(?=(?:because|cause|cos|since) )| +and +(?=(?:keep|leave|save|the rest) )/g,
  ))
    if (index > from && isReason(text.slice(index + pause.length)))
      out.push(index, ends.exec(text.slice(0, index))?.index ?? index)
  return out.filter((end) => end > from)
}

const around: ReadonlySet<string> = new Set(['prep', 'the', 'my', 'article', 'stop'])

/** The one value that a part of a turn is. Null where it is none, or more. */
/** "half of the debt", of what is to be paid back. */
const ofDebt =
  / of (?:the|my|that) (?:whole )?(?:debt|loan|(?:thing|amount) i owe)[ .!]*$| of what i (?:owe|borrowed)[ .!]*$/i

const shareOfDebt = (part: string): string =>
  ofDebt.test(part) ? part.replace(ofDebt, '').replace(/^ *(?:only|just) /i, (found) => ' '.repeat(found.length)) : part

function oneValue(part: string, contacts: readonly string[]): Mention | null {
  const named = /^(?<name>.*\S) +one[ .!]*$/i.exec(part)?.groups?.name
  // "the compound one"
  const one = named === undefined ? null : oneValue(named, contacts)
  if (one !== null && (one.type !== 'holding' || one.quantity === null)) return one
  const tagged = tag(part, contacts)
  const all = findMentions(tagged).filter(({ type }) => type !== 'stop')
  const denied = all[0]?.type === 'not'
  const [value, ...more] = denied ? all.slice(1) : all
  if (value === undefined || more.length > 0) return null
  if (denied && value.type !== 'protocol') return null
  const covered = tagged.every(
    ({ start, end, lexeme }) =>
      around.has(lexeme.tag) || (denied && lexeme.tag === 'not') || (value.start <= start && end <= value.end),
  )
  return covered ? value : null
}

function fits(value: Mention, lead: Lead, live: readonly Block[]): boolean {
  const kinds = live.flatMap(({ steps }) => steps.map(({ kind }) => kind))
  if (value.type === 'holding') {
    const { quantity, asset } = value
    if (asset === 'unclear' || quantity?.form === 'unclear' || quantity?.form === 'rest') return false
    const counts = quantity?.form === 'number' || quantity?.form === 'percent'
    if (lead.sets) return counts || quantity?.form === 'all'
    // "nvm all of it": all of it, or none?
    if (lead.refuses === 'plain') return counts && value.prep === null
    return quantity !== null || asset !== null
  }
  if (lead.sets) return false
  if (value.type === 'times') return lead.refuses === null
  if (value.type === 'horizon') return kinds.includes('earn')
  if (value.type === 'split') return kinds.includes('rebalance')
  if (value.type === 'period') return kinds.includes('limit') || live.some(({ when }) => when !== null)
  const aims = value.type === 'protocol' || value.type === 'chain' || value.type === 'party' || value.type === 'address'
  return aims && (lead.refuses !== 'plain' || value.prep !== null)
}
