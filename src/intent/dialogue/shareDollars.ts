import { asking } from '../finish.ts'
import { dollars } from '../lexicon/dollars.ts'
import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'
import { takeSpared } from '../mentions/takeSpared.ts'
import { sayingsOf } from '../questions/sayings.ts'
import type { Block, Draft, Said, Source, Target } from '../steps/Draft.ts'
import { minus, plainDecimal, plus } from '../text/decimal.ts'
import { straightQuotes } from '../text/straightQuotes.ts'
import type { Span } from '../text/Token.ts'
import { tokenise } from '../text/tokenise.ts'
import { holding, type Outcome } from './converse.ts'
import { heldIn, spanOf } from './heldIn.ts'
import { partsOfAll, tens } from './partsOfAll.ts'
import type { State } from './State.ts'

const mineToo =
  '(?:all (?:of )?)?my (?:whole |entire |total |own )?(?:portfolio|holdings|money|wallet|coins|savings|funds|crypto|stuff|cash|tokens|account)'
const leading =
  "(?:(?:no|ok|okay|oh|wait|sorry|and|but|so|actually|please|pls|kindly|rather|then|now|right now|well|hm+|instead|can you|could you|let's|lets|i want to|i(?:'d| would| should) like to|i(?:'d| would) rather|id rather|could you please|would you|can you please)[,.! ]+)*"
const opening = `(?:(?:${[
  'make (?:it|that|them|this)',
  `(?:i want|i wanna have|i need|give me|i(?:'d| would| should) like|id like|i prefer)(?: to (?:have|hold|keep))?(?: (?:it|them|everything|all i (?:have|own|hold)|${mineToo}))?(?: to be| at)?(?: (?:split|divided|shared|spread|put)(?: up)?)?(?: (?:so that|such that|as|into))?`,
  `(?:make|put|have|hold|keep|split|divide|share|spread|turn|move|rebalance|arrange|distribute)(?: up)? (?:of )?(?:${mineToo}|things)(?: up)?(?: so (?:that )?(?:it(?:'s| is)|they(?:'re| are))(?: about| around| roughly)?| at| to| into| so that| such that| so| as)?`,
  `${mineToo} (?:should|must|ought to|has to|is to|needs to|shall) be (?:split|divided|shared|spread|put|arranged|invested)(?: up)?(?: (?:so that|such that|as|into|at))?`,
  'have(?: it)?|hold(?: it)?|keep(?: (?:it|me|everything|all of it))?(?: at| in)?|put me (?:at|in)',
  "(?:split|divide|share|spread)(?: up)? (?:it|that|everything|all i (?:have|own|hold)|what i(?: have|'ve| hold| own)(?: got)?)(?: up)?(?: so (?:that )?(?:it(?:'s| is)|they(?:'re| are)|i have)(?: about| around| roughly)?| into| as| so that| such that| so)?",
  'go(?: for| with)?|change it to|turn it into',
  'rebalance(?: (?:me|it|everything|all i have|what i (?:have|hold|own)))?(?: to| into| so that| such that| so)?',
].join('|')})[:, ]+)?`
/** Shares are of what there is to trade at, so that "about 70%" says no less than "70%". */
const roughly =
  /\b(?:about|around|roughly|approximately|more or less|say)(?= +(?:\d{1,3}(?:\.\d+)? *(?:%|percent)|half))/gi
const mine =
  '(?: (?:of )?(?:(?:all )?(?:of )?my (?:money|portfolio|funds|savings|coins|crypto|stuff|cash|holdings|tokens)|it|everything|all i (?:have|own|hold)))?'
/** Between a share and what it is of. "60% is dollars" by itself tells how things are. */
const inWhat =
  '(?: (?:in|into|to be|to be in)|(?<=\\b(?:rebalance|so that|such that)\\b.{0,120}) (?:is|are|is in|are in|goes into|goes in))?'
const word = '(?:my )?(?:us dollars?|dollar coins?|usd|\\$|\\p{L}[\\p{L}\\p{N}]*)'
const percent = '(\\d{1,3}(?:\\.\\d+)?) *(?:%|percent)|half'
const joint = '(?: *(?:,? and|,|/|&|\\+) *| +)'
const closing = '(?:,? +(?:instead|please|pls|rather|then|now|thanks|thank you))*[ .!]*'
const evenly = '(?:half and half|half half|fifty fifty|fifty-fifty|equally|evenly)'
/** A word that was read in figures leaves its room behind. */
const spaced = (source: string): string => source.replace(/ (?![*+?\]])/g, ' +')
const whole = (shares: string) =>
  new RegExp(`^ *${spaced(`${leading}${opening}`)}(?<shares>${spaced(shares)})${closing}$`, 'disu')

/** Each gives two percents, where they are figures, and two words. */
const shapes: readonly {
  readonly shape: RegExp
  readonly of: readonly [p: number, q: number, a: number, b: number]
}[] = [
  // "half dollars half eth", "60% eth, the rest in dollars"
  {
    shape: whole(
      `(?:${percent})${mine}${inWhat} (${word})${joint}(?:the other |other )?(?:${percent}|the rest)${inWhat} (${word})`,
    ),
    of: [2, 4, 3, 5],
  },
  // "50/50 eth and dollars"
  {
    shape: whole(
      `(?:(\\d{1,3}) ?[/:] ?(\\d{1,3})|${evenly})(?: split)?(?: of| in| between)? (${word})${joint}(${word})`,
    ),
    of: [2, 3, 4, 5],
  },
  // "eth and dollars 50/50"
  {
    shape: whole(`(${word})${joint}(${word}),?(?: at| split)? (?:(\\d{1,3}) ?[/:] ?(\\d{1,3})|${evenly})`),
    of: [4, 5, 2, 3],
  },
]

/** "50% ether, 30% bitcoin and the rest in dollars" */
const figure = '(?:\\d{1,3}(?:\\.\\d+)? *(?:%|percent)|half)'
const several = whole(
  `(?:${figure}${mine}${inWhat} ${word}${joint}){2,4}(?:the other |other )?(?:${figure}|the rest)${inWhat} ${word}`,
)
const eachShare = new RegExp(spaced(`(${figure}|the rest)${mine}${inWhat} (${word})(?![\\p{L}\\p{N}])`), 'gisu')

const dollarWord = /^(?:my )?(?:(?:us )?dollars?|dollar coins?|usd|bucks|\$)$/i

/** Shares of one asset and of dollars, in the order they were said; `null` stands for the dollar coin, which is not named. */
export type DollarShares = {
  readonly shares: readonly (Omit<Target, 'asset'> & { readonly asset: string | null })[]
  /** What is to be left alone, and the words that say so. */
  readonly left?: { readonly assets: readonly string[]; readonly spans: readonly Span[] }
}

type Found = DollarShares & { readonly start: number; readonly end: number }

/**
 * "make it half dollars half eth", "50/50 eth and dollars", and nothing else in the turn but what is to be left alone of
 * it: "but leave the btc alone". Null where it says anything else.
 */
export function dollarShares(turn: string): Found | null {
  const spared = takeSpared(tag(turn, []))
  const [first, last] = [spared?.rest[0], spared?.rest.at(-1)]
  if (spared === null) return sharesIn(turn)
  if (!spared.isClear || first === undefined || last === undefined) return null
  const rest = ' '.repeat(first.start) + turn.slice(first.start, last.end) + ' '.repeat(turn.length - last.end)
  const found = sharesIn(rest)
  const assets = spared.assets.flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? [lexeme.asset] : []))
  // A dollar, or what has a share, cannot be left alone as well.
  const clashes = assets.some(
    (asset) =>
      asset === 'stablecoin' || dollars.has(asset) || found?.shares.some((share) => share.asset === asset) === true,
  )
  if (found === null || clashes) return null
  return { ...found, left: { assets, spans: spared.assets.map(({ start, end }) => ({ start, end })) } }
}

const reason =
  /,? (?:because|cause|cos|cuz|since|as) (?<why>(?:i|we|it|its|it's|my|one|nobody|no one|that|this) [^.!?;:\d]{3,120})[.! ]*$/i
const moreThanWhy =
  /\b(?:only|except|unless|until|but|instead|if|when|first|rather|also|too|then|please|want|leave|keep|send|sell|buy|without|wait|kidding|joking)\b/i
const told: ReadonlySet<Lexeme['tag']> = new Set([
  ...(['plain', 'unknown', 'background', 'pronoun', 'that', 'my', 'the', 'article', 'question', 'skip'] as const),
  ...(['not', 'count', 'vague', 'motion', 'goal', 'prep', 'unclear', 'all', 'past'] as const),
])

/** "..., because I don't trust that one thing goes always up": why it is wanted leaves its room behind, where it says no more. */
function withoutReason(text: string): string {
  const found = reason.exec(text)
  const why = found?.groups?.why
  if (found === null || why === undefined || moreThanWhy.test(why)) return text
  const tells = tag(why, []).every(
    ({ lexeme }) => told.has(lexeme.tag) || (lexeme.tag === 'verb' && lexeme.verb === 'goes'),
  )
  return tells ? text.slice(0, found.index).padEnd(text.length) : text
}

function sharesIn(turn: string): Found | null {
  const text = inFigures(withoutReason(straightQuotes(turn)))
  for (const { shape, of } of shapes) {
    const found = shape.exec(text)
    if (found === null) continue
    const [p, q, a, b] = of.map((at) => found[at])
    const [first, second] = [assetOf(a), assetOf(b)]
    const span = spanOf(found, 'shares')
    if (span === null || first === undefined || second === undefined) return null
    // One of the two is dollars, and the other is no dollar itself.
    if ((first === null) === (second === null) || dollars.has(first ?? second ?? '')) return null
    const left = p === undefined ? '50' : plainDecimal(p)
    const right = q === undefined ? (/the rest/i.test(text) ? restOf(left) : '50') : plainDecimal(q)
    if (right === null || left === '0' || right === '0' || plus(left, right) !== '100') return null
    return {
      ...span,
      shares: [
        { asset: first, percent: left },
        { asset: second, percent: right },
      ],
    }
  }
  return severalIn(text)
}

/** Three shares or more, one of them of dollars. */
function severalIn(text: string): Found | null {
  const found = several.exec(text)
  const span = found === null ? null : spanOf(found, 'shares')
  if (span === null) return null
  let left = '100'
  const shares: DollarShares['shares'][number][] = []
  for (const [, share = '', of] of text.slice(span.start, span.end).matchAll(eachShare)) {
    const asset = assetOf(of)
    const figures = /^[\d.]+/.exec(share)?.[0]
    const percent = /rest/i.test(share) ? left : figures === undefined ? '50' : plainDecimal(figures)
    const after = minus(left, percent)
    if (asset === undefined || percent === '0' || after === null) return null
    left = after
    shares.push({ asset, percent })
  }
  const assets = new Set(shares.map(({ asset }) => asset))
  const isWhole = left === '0' && assets.size === shares.length && assets.has(null)
  return isWhole && [...assets].every((asset) => asset === null || !dollars.has(asset)) ? { ...span, shares } : null
}

/** "sixty percent", "two thirds" in figures, where the turn is no longer by that: every other word keeps its place. */
function inFigures(text: string): string {
  return text
    .replace(percentWords, (found, word: string, five: string | undefined) => {
      const number = tens[word.toLowerCase()] ?? ''
      return (five === undefined ? number : number.replace(/0$/, '5')).padEnd(found.length)
    })
    .replace(partWords, (found, word: string) => `${partsOfAll[partOf(word)] ?? ''}%`.padEnd(found.length))
    .replace(roughly, (found) => ' '.repeat(found.length))
}

const percentWords = new RegExp(`\\b(${Object.keys(tens).join('|')})(?:[ -](five))?(?= +percent\\b)`, 'gi')
const partWords =
  /\b(two[ -]thirds|three[ -]quarters|(?:one|a)[ -](?:third|quarter))\b(?: of(?= (?:it|my|all|everything)\b))?/gi
const partOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/^(?:one|a) /, '')

const restOf = (percent: string): string | null => minus('100', percent)

/** Null for dollars; undefined for what is no asset. */
function assetOf(said: string | undefined): string | null | undefined {
  if (said === undefined) return undefined
  if (dollarWord.test(said)) return null
  const [only, ...more] = tag(said.replace(/^my /i, ''), [])
  if (only === undefined || more.length > 0 || only.repaired === true) return undefined
  if (only.lexeme.tag === 'chain' && only.text === 'ethereum') return 'ETH'
  // What is a protocol's name too may mean the place.
  const { lexeme } = only
  if (lexeme.tag !== 'asset' || lexeme.protocol !== undefined || lexeme.asset === 'stablecoin') return undefined
  return lexeme.asset
}

const counted = '(count|take|use|put|add|treat|have|make it|make that|do it with|do it with|go with|go for|just)'
const together =
  '[all|them] (together|combined|as one|in one|the same|in one pot|in one heap|up together|towards it|in)'
/**
 * "all of them", "i don't mind which, count them all together", in answer to which dollar coin. Whoever does not mind which
 * names none, and of one alone every other would be sold for it: so all of them count.
 */
const allCoins = sayingsOf(
  [
    '<lead> <all> <ending>',
    `<lead> ${counted} [them] <all> [${together}] <ending>`,
    `<lead> ${counted} <them> ${together} <ending>`,
    `<lead> <all> ${together} <ending>`,
    '<lead> <mind> <ending>',
    '<lead> <mind> <lead> <all> <ending>',
    `<lead> <mind> <lead> ${counted} [<them>] <all> [${together}] <ending>`,
    `<lead> <mind> <lead> ${counted} <them> ${together} <ending>`,
    '<lead> <all> <mind> <ending>',
  ],
  {
    lead: '|<word>|<word> <word>|<word> <word> <word>',
    word: 'ok|okay|in|use|with|please|make it|just|well|hm|hmm|oh|so|and|then|yes|dear|love|to be honest|honestly|really|kindly|you can|you may|go on and|id say|lets',
    them: 'them|those|these|the dollars|the dollar coins|my dollars|all the dollars|the lot|the coins|they|it',
    all: '(all|both|any|either|whichever|whatever|every one|each|the whole lot|the lot|everything) [of] [them|those|these|the dollars|the dollar coins|my dollars|my dollar coins|the ones i have|the ones i hold|the ones ive got|dollars|dollar coins|you like|there is|i have|i hold|ive got|one]|them all|those all|all the dollars i have|any old one|all kinds|all sorts|all the dollar ones',
    mind: '(i|we) [really|honestly] (dont|do not) [really] (mind|care) [which|which one|which ones|which of them|which coin|which it is|either way|which dollar|which dollars|about that|what you use] [it is|it be|you use|you take|at all]|(it|that) [really] (doesnt|does not|dont) [really] matter [which|which one|to me|at all]|(doesnt|does not|dont) matter [which|which one|to me|at all]|no matter [which|which one]|(its|it is|thats) all (the same|one) [to me]|all the same to me|same to me|i have no (preference|idea)|no preference|(dont|do not) (mind|care) [which|which one]|up to you|you choose|you decide|you pick|any will do|any of them will do',
    ending:
      '|(please|pls|then|thanks|thank you|dear|love|together|combined|will do|is fine|are fine|would do|is ok|is okay) [please|then|thanks|thank you|dear|love]',
  },
)

/**
 * A rebalancing of an asset and of dollars: of all dollar coins, where the plan in hand, or the last, is about one of them;
 * where none or several are, which one is asked, and its name completes it. Null where the turn is none of this.
 */
export function shareDollars(state: State, turn: string, at: number, contacts: readonly string[]): Outcome | null {
  const found = dollarShares(turn)
  if (found !== null) {
    const from = [{ turn: at, start: found.start, end: found.end }]
    const left = found.left?.spans.map((span) => ({ turn: at, ...span })) ?? []
    const coin = coinSpokenOf(state.live ?? state.past ?? [])
    // Of the one coin alone, every other dollar would be sold for it: dollars are all of them.
    if (coin !== null) return holding(state, blocksOf(found, 'stablecoin', [...from, ...coin.from], left))
    const open: readonly Block[] = [
      { when: null, notify: false, steps: [{ kind: 'rebalance', said: {}, unclear: ['targets'] }] },
    ]
    const asked = { live: open, past: state.past, shown: null, sharing: { blocks: open, of: found, from, left } }
    return { state: asked, reading: asking('targets'), blocks: [] }
  }
  const { sharing, live } = state
  if (sharing === undefined || sharing.blocks !== live) return null
  if (turn.length <= longest && allCoins.test(wordsOf(turn))) {
    const all = { turn: at, start: turn.length - turn.trimStart().length, end: turn.trimEnd().length }
    return holding(state, blocksOf(sharing.of, 'stablecoin', [...sharing.from, all], sharing.left))
  }
  const answer =
    /^ *(?:(?:ok|okay|in|use|with|the|please|make it|then)[, ]+)*(?<held>.+?)(?: +(?:please|pls|then))*[ .!]*$/dis.exec(
      turn,
    )
  const span = answer === null ? null : spanOf(answer, 'held')
  const held = span === null ? null : heldIn(turn, span, contacts)
  if (held === null || held.quantity !== null || held.asset === null) return null
  if (!dollars.has(held.asset) && held.asset !== 'stablecoin') return null
  const from = [...sharing.from, { turn: at, start: held.start, end: held.end }]
  return holding(state, blocksOf(sharing.of, held.asset, from, sharing.left))
}

function blocksOf(
  { shares, left }: DollarShares,
  coin: string,
  from: readonly Source[],
  leftFrom: readonly Source[],
): readonly Block[] {
  const value = shares.map(({ asset, percent }) => ({ asset: asset ?? coin, percent }))
  const leaveOut = left && { leaveOut: { value: [...new Set(left.assets)], from: leftFrom } }
  const step: Draft = { kind: 'rebalance', said: { targets: { value, from }, ...leaveOut }, unclear: [] }
  return [{ when: null, notify: false, steps: [step] }]
}

const longest = 140
const wordsOf = (turn: string): string =>
  tokenise(turn)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text }) => `${text} `)
    .join('')

/** The one dollar coin that the steps name. Null where they name none, or several. */
function coinSpokenOf(blocks: readonly Block[]): Said<string> | null {
  const named = blocks.flatMap(({ steps }) =>
    steps.flatMap(({ said: { asset, sell, buy, targets } }) => [
      ...[asset, sell, buy].filter((one) => one !== undefined),
      ...(targets?.value ?? []).map((target) => ({ value: target.asset, from: targets?.from ?? [] })),
    ]),
  )
  const coins = named.filter(({ value }) => dollars.has(value))
  const [coin] = coins
  return coin !== undefined && coins.every(({ value }) => value === coin.value) ? coin : null
}
