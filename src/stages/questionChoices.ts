import { leavesSome } from '../intent/dialogue/keepSome.ts'
import { dollars } from '../intent/lexicon/dollars.ts'
import { tag, type Word } from '../intent/lexicon/tag.ts'
import { takeSpared } from '../intent/mentions/takeSpared.ts'
import { sentenceOf } from '../intent/model/sentenceOf.ts'
import { asksWhichDollar, read, readOpen, readWithOpen } from '../intent/read.ts'
import type { Block, Draft } from '../intent/steps/Draft.ts'
import { findMissing } from '../intent/steps/findMissing.ts'
import { listed } from '../model/listed.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { Intent, MissingPart, Reading, ReadRequest } from '../model/Reading.ts'
import { askedForTime, asksToPay } from './askedPart.ts'
import { briefAmount } from './briefAmount.ts'
import { byWorth, coinsOf, namesOf, wordOf, wordsOf } from './heldWords.ts'
import { borrowed, loansOf } from './loanChoices.ts'
import type { Offer } from './question.ts'
import { actsOf, canPay, inPurse, openPurse, type Purse, purseOf, type Twins } from './questionPurse.ts'
import { dollarsNearly, saidNearly } from './saidNearly.ts'
import { sumOrInstead } from './sumOrInstead.ts'

/** What choices are computed from. `holdings` is null where the chain could not be asked. */
export type Circumstances = {
  readonly holdings: readonly HoldingView[] | null
  /** Names of the places that can be used on this network. */
  readonly places: readonly string[]
  readonly twins: Twins
}

const mostChoices = 4
/** Over which time a limit counts. */
const limitPeriods = ['per day', 'per week', 'per month', 'per transaction']
const keepsOut = /\b(without|except|excluding|apart from|aside from|leave|keep|keeping|touch|touching)\b/i
const howToKeepOut =
  'A rebalance leaves out an asset whole, by its name: say all shares and what stays as it is, like "60% ETH and 40% USDC without touching WBTC".'
const nothing: Offer = { choices: [], note: null }

/** Whether the choices for this question depend on what the person holds: then the chain is worth asking. */
export function dependsOnHoldings(missing: readonly MissingPart[]): boolean {
  const [first] = missing
  return first === 'amount' || first === 'asset' || first === 'targets'
}

/**
 * Two to four answers, each a text which, said as the next message, carries on what is in hand: every one was read in its
 * place before it is offered, so that none leads nowhere.
 */
export function choicesFor(missing: readonly MissingPart[], request: ReadRequest, given: Circumstances): Offer {
  const [first] = missing
  if (first === 'protocol') return { choices: usable(missing, request, given.places, given), note: null }
  const sums = first === 'amount' ? sumOrInstead(request) : null
  if (sums !== null) {
    const either = [`make it ${sums.inAll}`, `make it ${sums.instead}`]
    return { choices: usable(missing, request, either, given), note: null }
  }
  if (first === 'amount' && missing.includes('asset')) return forBoth(missing, request, given)
  // Of how many dollars a limit is, nothing that is held says anything.
  if (first === 'amount')
    return openStep('amount', request)?.kind === 'limit' ? nothing : forAmount(missing, request, given)
  if (first === 'asset') {
    const step = openStep('asset', request)
    if (step?.kind === 'borrow')
      return { choices: usable(missing, request, borrowed(request, given, step), given), note: null }
    if (step?.kind === 'withdraw' && step.said.amount?.value === 'all')
      return outOfPlaces(missing, request, given, (word) => [word])
    const held = given.holdings ?? []
    const offered = asksToPay(missing, request) ? held.filter(({ place }) => place === 'wallet') : held
    const words = wordsOf(offered, given.twins)
    return {
      choices: usable(missing, request, wantsDollars(request) ? dollarsFirst(words, offered) : words, given),
      note: null,
    }
  }
  if (first === 'targets') return forShares(missing, request, given)
  if (first === 'trigger' && askedForTime(request) !== null)
    return { choices: usable(missing, request, ['Now'], given), note: null }
  if (first === 'trigger' && openStep('trigger', request)?.kind === 'limit')
    return { choices: usable(missing, request, limitPeriods, given), note: null }
  return nothing
}

/**
 * What a planner's question offers, where saying it gets any further: asked of the parser like every other choice. An
 * answer that does not fit as it is ("native USDC" after "swap 100 usdc for dai") is offered as the whole sentence.
 */
export function choicesThatRead(
  choices: readonly string[],
  request: ReadRequest,
  insteadOf?: string,
): readonly string[] {
  return [...new Set(choices)].flatMap((choice) => {
    if (answered(request, choice).intents.length > 0) return [choice]
    const whole = insteadOf === undefined ? null : replaced(request.turns.at(-1) ?? '', insteadOf, choice)
    if (whole !== null && answered(request, whole).intents.length > 0) return [whole]
    // The word stands in an earlier turn: "on base" came after it.
    const anew = insteadOf === undefined ? null : takenFor(read(request).intents, insteadOf, choice)
    const sentence = anew === null ? null : sentenceOf(anew, request)
    return sentence === null ? [] : [sentence]
  })
}

/** What is asked for, with the choice in the one place of the word. Null where it has another number of places. */
function takenFor(acts: readonly Intent[], word: string, choice: string): readonly Intent[] | null {
  let places = 0
  const put = (asset: string): string => {
    if (asset !== word.toUpperCase()) return asset
    places += 1
    return choice.toUpperCase()
  }
  const taken = acts.map((act): Intent => {
    switch (act.kind) {
      case 'swap':
        return { ...act, sell: put(act.sell), buy: put(act.buy) }
      case 'send':
      case 'earn':
      case 'supply':
      case 'withdraw':
      case 'bridge':
        return { ...act, asset: put(act.asset) }
      default:
        return act
    }
  })
  return places === 1 ? taken : null
}

/** The sentence with the one place of the word taken by the choice. Null where it stands there twice, or not at all. */
function replaced(sentence: string, word: string, choice: string): string | null {
  const places = [...sentence.matchAll(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu)].filter(
    ([found]) => found.toUpperCase() === word.toUpperCase(),
  )
  const [place, another] = places
  if (place === undefined || another !== undefined) return null
  return `${sentence.slice(0, place.index)}${choice}${sentence.slice(place.index + place[0].length)}`
}

function forAmount(missing: readonly MissingPart[], request: ReadRequest, given: Circumstances): Offer {
  // "leave some": of what all was to be taken from, which the answer "all" would no longer say.
  const before = { ...request, turns: request.turns.slice(0, -1) }
  const leaves = before.turns.length > 0 && leavesSome(request.turns.at(-1) ?? '')
  const purse = purseOf(leaves ? read(before) : answered(request, 'all'))
  return purse === 'none' ? nothing : fromPurse(purse, missing, request, given)
}

function fromPurse(
  purse: Purse | null,
  missing: readonly MissingPart[],
  request: ReadRequest,
  given: Circumstances,
): Offer {
  const said = purse === null ? null : saidNearly(request, purse.asset)
  // Whoever named a sum is offered that: a slip of the hand is not to take all that there is.
  const named = said === null ? [] : usable(missing, request, [said], given)
  if (purse === null || given.holdings === null)
    return { choices: named.length > 0 ? named : usable(missing, request, ['half', 'all'], given), note: null }
  const [held, ...more] = given.holdings.filter((holding) => inPurse(holding, purse, given.twins))
  if (held === undefined) return { choices: [], note: emptyNote(purse) }
  const round = more.length === 0 ? roundPart(held.amount) : null
  const wanted = [...(round === null ? [] : [`${round} ${wordOf(held, given.twins)}`]), 'half', 'all']
  return {
    choices: named.length > 0 ? named : usable(missing, request, [...new Set(wanted)], given),
    note: more.length === 0 ? noteOf(held, given.twins) : null,
  }
}

/** Shares that take in what was to be left alone would be the opposite of what was said. */
const othersSold =
  'If you name one coin, your other dollar coins are sold for it. If you say “stablecoins”, all the dollar coins you hold count together.'

function forShares(missing: readonly MissingPart[], request: ReadRequest, given: Circumstances): Offer {
  const said = request.turns.at(-1) ?? ''
  if (asksWhichDollar(request))
    return {
      choices: usable(missing, request, [...coinsOf(given.holdings ?? []), 'stablecoins'], given),
      note: othersSold,
    }
  const spared = takeSpared(tag(said, Object.keys(request.contacts ?? {})))
  const holdings = given.holdings ?? []
  if (spared === null && keepsOut.test(said)) return { choices: [], note: howToKeepOut }
  if (spared === null)
    return {
      choices: usable(missing, request, [...sharesSaid(request), ...sharesOf(holdings, given.twins)], given),
      note: null,
    }
  const left = assetsIn(spared.assets)
  const names = listed(left)
  const shared = assetsIn(spared.rest).filter((asset) => left.includes(asset))
  if (shared.length > 0)
    return {
      choices: [],
      note: `You gave ${listed(shared)} a share and asked to leave it as it is. Say the shares once more, with one of the two.`,
    }
  if (!spared.isClear)
    return {
      choices: [],
      note: `Whatever has no share is sold. Say "without touching ${names}" where ${names} is to stay as it is.`,
    }
  const others = holdings.filter(({ token }) => !left.includes(token.toUpperCase()))
  return { choices: usable(missing, request, sharesOf(others, given.twins), given), note: null }
}

function assetsIn(words: readonly Word[]): readonly string[] {
  return [...new Set(words.flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? [lexeme.asset] : [])))]
}

function forBoth(missing: readonly MissingPart[], request: ReadRequest, given: Circumstances): Offer {
  const step = openStep('amount', request)
  // "sell a bit of eth": what is counted is known, and what it is sold for is asked next.
  const purse = step === null ? null : openPurse(step)
  if (purse !== null) return fromPurse(purse, missing, request, given)
  const wanted = step?.kind === 'swap' && step.said.sell === undefined ? step.said.buy?.value : undefined
  if (wanted !== undefined) return { choices: usable(missing, request, purchasesOf(wanted), given), note: null }
  const said = dollarsNearly(request)
  if (step?.kind === 'borrow')
    return { choices: usable(missing, request, loansOf(step, said, request, given), given), note: null }
  const named = said === null ? [] : usable(missing, request, inDollars(said, given), given)
  if (named.length > 0) return { choices: named, note: null }
  if (step?.kind === 'withdraw')
    return outOfPlaces(missing, request, given, (word, round) => [
      `all ${word}`,
      ...(round === null ? [] : [`${round} ${word}`]),
    ])
  const candidates = byWorth(given.holdings ?? []).flatMap((holding) => {
    const round = roundPart(holding.amount)
    const token = wordOf(holding, given.twins)
    return [...(round === null ? [] : [`${round} ${token}`]), `all ${token}`]
  })
  return { choices: usable(missing, request, [...new Set(candidates)], given), note: null }
}

/** All that was put in anywhere, and then one thing of it. Nothing of what lies in the wallet, nor of what is owed. */
function outOfPlaces(
  missing: readonly MissingPart[],
  request: ReadRequest,
  given: Circumstances,
  partsOf: (word: string, round: string | null) => readonly string[],
): Offer {
  const lent = (given.holdings ?? []).filter(({ place, amount }) => place !== 'wallet' && !amount.startsWith('-'))
  if (given.holdings !== null && lent.length === 0)
    return { choices: [], note: emptyNote({ asset: 'any', at: 'place' }) }
  const parts = byWorth(lent).flatMap((holding) => partsOf(wordOf(holding, given.twins), roundPart(holding.amount)))
  return { choices: usable(missing, request, [...new Set(['everything', ...parts])], given), note: null }
}

/** "buy some eth": so much of it, and what pays for it is asked next. */
const purchasesOf = (asset: string): readonly string[] =>
  dollars.has(asset) ? [`100 ${asset}`, `500 ${asset}`] : [`$100 of ${asset}`, `$500 of ${asset}`]

/** The first act that lacks the part. */
function openStep(part: MissingPart, request: ReadRequest): Draft | null {
  const steps = readOpen(request).flatMap((block) => block.steps)
  return steps.find((step) => findMissing(step).includes(part)) ?? null
}

/** So many dollars of each thing that is held, in coins of the dollar first. */
function inDollars(value: string, { holdings, twins }: Circumstances): readonly string[] {
  const coins = coinsOf(holdings ?? [])
  const others = wordsOf(holdings ?? [], twins).filter((word) => !dollars.has(word.toUpperCase()))
  return [...coins.map((coin) => `${value} ${coin}`), ...others.map((word) => `$${value} of ${word}`)]
}

function usable(
  missing: readonly MissingPart[],
  request: ReadRequest,
  candidates: readonly string[],
  given: Circumstances,
): readonly string[] {
  const before = lacking(request)
  const chosen = candidates.filter((choice) => {
    const { reading, open } = readWithOpen(afterSaying(request, choice))
    if (reading.ask !== null)
      return reading.ask.every((part) => missing.includes(part)) && isLess(lackingIn(open), before)
    return reading.refuse === null && isAct(reading) && canPay(reading, given.holdings, given.twins)
  })
  return chosen.slice(0, mostChoices)
}

function afterSaying(request: ReadRequest, choice: string): ReadRequest {
  return { ...request, turns: [...request.turns, choice] }
}

function answered(request: ReadRequest, choice: string): Reading {
  return read(afterSaying(request, choice))
}

/** How many parts are missing, of all acts together. Null where no act is open: an answer that ends there was not taken. */
export function lacking(request: ReadRequest): number | null {
  return lackingIn(readOpen(request))
}

function lackingIn(blocks: readonly Block[]): number | null {
  const parts = blocks.flatMap(({ when, steps }) => [
    ...(when === 'unclear' ? ['trigger'] : []),
    ...steps.flatMap(findMissing),
  ])
  return blocks.length === 0 ? null : parts.length
}

const isLess = (after: number | null, before: number | null): boolean =>
  after !== null && (before === null || after < before)

/** A choice carries on; it never shows something else instead, nor drops what is in hand. */
function isAct(reading: Reading): boolean {
  return actsOf(reading).every((act) => act.kind !== 'show' && act.kind !== 'cancel')
}

function noteOf(holding: HoldingView, twins: Twins): string {
  const { amount, place } = holding
  const shown = briefAmount(amount.replace('-', ''), wordOf(holding, twins))
  if (amount.startsWith('-')) return `You owe ${shown}.`
  return `You hold ${shown}${place === 'wallet' ? '' : ` in ${place}`}.`
}

function emptyNote({ asset, at }: Purse): string {
  const none = asset === 'any' ? 'nothing' : `no ${asset}`
  if (at === 'debt') return `You owe ${none} right now.`
  return `You hold ${none} ${at === 'wallet' ? 'in your wallet' : 'in any place'} right now.`
}

/** The largest power of ten that leaves at least nine tenths: 100 of 1,240. Null where there is next to nothing. */
export function roundPart(amount: string): string | null {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  if (whole !== '0') return whole.length === 1 ? '0.1' : `1${'0'.repeat(whole.length - 2)}`
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0
  return zeros > 4 || zeros === fraction.length ? null : `0.${'0'.repeat(zeros + 1)}1`
}

/** What is sold, and dollars that are spoken of, are mostly wanted in a coin of the dollar. */
function wantsDollars(request: ReadRequest): boolean {
  return readOpen(request).some(({ steps }) =>
    steps.some(({ kind, said: { sell, amount } }) => {
      const usd = typeof amount?.value === 'object' && 'unit' in amount.value && amount.value.unit === 'usd'
      return kind === 'swap' ? sell !== undefined : usd
    }),
  )
}

/** What is owed alone is not what a sale is mostly for. */
function dollarsFirst(names: readonly string[], holdings: readonly HoldingView[]): readonly string[] {
  const held = new Set(holdings.flatMap(({ token, amount }) => (amount.startsWith('-') ? [] : [token])))
  const coins = names.filter((name) => dollars.has(name.toUpperCase()) && held.has(name))
  return [...coins, ...names.filter((name) => !coins.includes(name))]
}

/** Of ether and dollars first, as most people split what they have; dollar coins count together where several are held. */
function sharesOf(holdings: readonly HoldingView[], { native, wrapped }: Twins): readonly string[] {
  const inWallet = holdings.filter((holding) => holding.place === 'wallet')
  const named = namesOf(inWallet)
  const coins = named.filter((name) => dollars.has(name.toUpperCase()))
  const ether = named.find((name) => name === native || name === wrapped)
  const others = named.filter((name) => name !== ether && !coins.includes(name))
  const dollar = coins.length > 1 ? 'stablecoins' : coins[0]
  const [first, second] = [ether, dollar, ...others].filter((name) => name !== undefined)
  if (first === undefined || second === undefined) return []
  return [`50% ${first} and 50% ${second}`, `60% ${first} and 40% ${second}`, `40% ${first} and 60% ${second}`]
}

/** So many turns back shares are still what somebody means by "the split". */
const sharesReach = 12

/** The shares that were said before in this conversation, the last ones first. */
function sharesSaid(request: ReadRequest): readonly string[] {
  const { turns, done = 0 } = request
  const ends = turns
    .map((_, at) => at)
    .slice(0, -1)
    .slice(-sharesReach)
    .toReversed()
  const said = ends.flatMap((at) => {
    const before = { ...request, turns: turns.slice(0, at + 1), done: Math.min(done, at + 1) }
    return read(before).intents.flatMap((act) =>
      act.kind !== 'rebalance' || act.leaveOut !== undefined
        ? []
        : [
            listed(
              act.targets.map(({ asset, percent }) => `${percent}% ${asset === 'stablecoin' ? 'stablecoins' : asset}`),
            ),
          ],
    )
  })
  return [...new Set(said)]
}
