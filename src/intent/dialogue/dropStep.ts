import { asking } from '../finish.ts'
import { tag } from '../lexicon/tag.ts'
import type { Block, Draft, Kind } from '../steps/Draft.ts'
import { findMissing } from '../steps/findMissing.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import { holding, type Outcome } from './converse.ts'
import { nameFrom } from './peopleInHand.ts'
import type { State } from './State.ts'

const leading =
  "(?:(?:and|but|so|oh|ok|okay|k|no|nope|nah|naw|now|then|actually|wait|hm+|sorry|please|pls|yes|yeah|well|can you|could you|let's|lets|i want to|i wanna|i think|on second thoughts?)[,.! -]+)*"
const closing =
  '(?: *,? +(?:please|pls|plz|thanks|thx|then|again|entirely|completely|altogether|after all|for now|now|instead|out of (?:it|this|that|the plan|there)|from (?:it|this|that|the plan|there|the list)|off(?: the list)?))*[ .!]*'
const what = '(?<what>[^ ,.;:!?][^,.;:!?]*?)'
const drops =
  '(?:scratch|scrap|drop|remove|delete|cancel|forget(?: about)?|skip|ditch|axe|nix|lose|omit|strike|kill|bin|chuck out|kick out|cross out|cross off|leave out|get rid of|not|without|minus|never ?mind|no)'
/** These say of a coin or a place that something of it is not to be; whether that is the whole step is not said. */
const weak = /(?:^|[ ,])(?:not|without|minus|no|skip|lose|cancel|never ?mind) +\S+$/i

/** "scrap the borrow", "forget bob", "take tom out again" */
const named = [
  `${drops} +${what}`,
  // "take the deposit out", "take out a loan" are acts of their own: only people, and places in the plan, are taken out so.
  `(?:take|leave|cut|cross|kick|strike) +(?:(?:out|off) +(?<taken>[^ ,.;:!?][^,.;:!?]*?)|(?<out>[^ ,.;:!?][^,.;:!?]*?) +(?:out|off))`,
  `(?:i |we )?(?:don't|do not|dont|no need to|no longer) +(?:want to +|need to +|wanna +)?(?<verb>[a-z]+) +(?:it|that|them|this|any|anything)`,
  `(?:don't|do not|dont|no need to) +(?:send|pay|give) +(?:anything +to +|any +to +|to +)?(?<who>[^ ,.;:!?][^,.;:!?]*?)(?: +(?:any|anything|any of it|any money))?`,
  `(?:i |we )?(?:don't|do not|dont) +(?:want|need) +${what}(?: +(?:any ?more|in (?:it|there)))?`,
  `(?<gets>[^ ,.;:!?][^,.;:!?]*?) +(?:gets nothing|(?:doesn't|does not|doesnt) get (?:any|anything)(?: any ?more)?|(?:is|'s) out)`,
].map((shape) => new RegExp(`^ *${leading}${shape}${closing}$`, 'is'))

/** "only the first then", "just the swap" */
const kept = new RegExp(
  `^ *${leading}(?:(?:do |keep |make it |let's do |i want |i only want |i just want )?(?:only|just)(?: do| keep)?|keep only) +${what}${closing}$`,
  'is',
)

const acts: readonly (readonly [Kind, string])[] = [
  [
    'swap',
    'swap|swapping|trade|trading|exchange|exchanging|conversion|convert|converting|sale|sell|selling|buy|buying',
  ],
  ['send', 'send|sending|payment|transfer|transferring|pay|paying'],
  ['supply', 'supply|supplying|deposit|depositing|lend|lending'],
  ['earn', 'deposit|depositing|lend|lending|earn|earning|invest|investing|park|parking'],
  ['withdraw', 'withdrawal|withdraw|withdrawing'],
  ['borrow', 'borrow|borrowing|loan'],
  ['repay', 'repay|repaying|repayment'],
  ['stake', 'stake|staking'],
  ['unstake', 'unstake|unstaking'],
  ['bridge', 'bridge|bridging'],
  ['rebalance', 'rebalance|rebalancing'],
  ['revoke', 'revoke|revoking|revocation'],
  ['claim', 'claim|claiming'],
  ['limit', 'limit'],
]
const places: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  last: -1,
}

/**
 * With several steps in hand, one of them is dropped ("scrap the borrow", "don't stake it", "take tom out again"), or all but
 * one ("only the first then"). Where what is named is none of them or several, nothing here; where what is left would live on
 * what was dropped, it is asked. Of shares, a coin that is dropped leaves a share without one, which is asked.
 */
export function dropStep(state: State, turn: string, _at: number, contacts: readonly string[]): Outcome | null {
  const { live } = state
  if (live === null || live.some(({ when, notify }) => when !== null || notify)) return null
  const text = straightQuotes(turn)
  const steps = live.flatMap((block) => block.steps)
  const only = kept.exec(text)?.groups?.what
  const gone = named.map((shape) => shape.exec(text)).find((found) => found !== null && found !== undefined)?.groups
  const [one] = steps
  const person = gone?.taken ?? gone?.out ?? gone?.who ?? gone?.gets
  const thing = gone?.what ?? person ?? gone?.verb ?? only
  if (thing === undefined || one === undefined) return null
  const ask = (part: 'action' | 'targets'): Outcome => ({ state, reading: asking(part), blocks: [] })
  if (steps.length === 1) {
    const targets = one.kind === 'rebalance' ? one.said.targets?.value : undefined
    const asset = gone?.what === undefined ? null : assetIn(gone.what)
    return asset !== null && targets?.some((target) => target.asset === asset) ? ask('targets') : null
  }
  // What more was said and not understood is of one of them, and nobody knows of which.
  if (steps.some((step) => findMissing(step).includes('action'))) return null
  const how = person !== undefined ? 'people' : gone === undefined ? 'kept' : weak.test(text.trim()) ? 'weak' : 'any'
  const fitting = stepsFitting(steps, thing, contacts, how)
  if (fitting === null || fitting.length === 0) return null
  if (fitting.length > 1) return ask('action')
  const isKept = (step: Draft) => fitting.includes(step) === (gone === undefined)
  const left = live
    .map((block): Block => ({ ...block, steps: block.steps.filter(isKept) }))
    .filter(({ steps: own }) => own.length > 0)
  if (!standsAlone(steps, isKept)) return ask('action')
  return holding(state, left)
}

/** Whether no step that is kept takes what a step that is dropped would have brought. */
function standsAlone(steps: readonly Draft[], isKept: (step: Draft) => boolean): boolean {
  return steps.every((step, i) => {
    const before = steps[i - 1]
    return !isKept(step) || step.said.amount?.value !== 'previous' || (before !== undefined && isKept(before))
  })
}

/** The steps that some words name: by their place, their act, whom they pay, their coin, or where they go. Null where they are no such words. */
function stepsFitting(
  steps: readonly Draft[],
  words: string,
  contacts: readonly string[],
  how: 'people' | 'kept' | 'weak' | 'any',
): Draft[] | null {
  const said = nameFrom(words)
    .replace(/^(?:doing |do |to |for |with |in |on |of )+/, '')
    .trim()
  const bare = said
    .replace(/^(?:the|that|this|my) /, '')
    .replace(/ (?:one|part|step|bit|thing|leg|half|payment|transfer|side|action)$/, '')
    .replace(/^(?:the|that|this|my) /, '')
  const own = bare.replace(/'s?$/, '')
  const place = places[bare]
  if (place !== undefined) {
    const step = steps.at(place)
    return step === undefined ? [] : [step]
  }
  const to = contacts.find((name) => name === said || name === own || (said !== bare && `${name}s` === own))
  if (to !== undefined) return steps.filter((step) => step.said.to?.value === to)
  const kinds = acts.filter(([, names]) => names.split('|').includes(bare)).map(([kind]) => kind)
  if (how === 'people') return null
  // "just send": that it be done.
  if (how === 'kept' && bare === said && !bare.endsWith('ing')) return null
  if (kinds.length > 0) return steps.filter(({ kind }) => kinds.includes(kind))
  const [lexeme, ...more] = tag(bare, []).map((word) => word.lexeme)
  const isPart = / (?:one|part|step|bit|thing|leg|half|side)$/.test(said)
  if (lexeme === undefined || more.length > 0 || (how !== 'any' && !isPart)) return null
  if (lexeme.tag === 'asset' && lexeme.protocol === undefined)
    return steps.filter((step) => coinsOf(step).includes(lexeme.asset))
  if (lexeme.tag === 'protocol' && isPart) return steps.filter((step) => step.said.protocol?.value === lexeme.protocol)
  return null
}

const coinsOf = ({ said: { asset, sell, buy } }: Draft): string[] =>
  [asset, sell, buy].flatMap((coin) => (coin === undefined ? [] : [coin.value]))

function assetIn(words: string): string | null {
  const [lexeme, ...more] = tag(words.replace(/^(?:the|my) /i, ''), []).map((word) => word.lexeme)
  return lexeme?.tag === 'asset' && more.length === 0 ? lexeme.asset : null
}
