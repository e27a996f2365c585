import type { Reading, ReadRequest } from '../model/Reading.ts'
import { contactNames } from './contactNames.ts'
import { actsOfNone } from './dialogue/actsOfNone.ts'
import { amountApart } from './dialogue/amountApart.ts'
import { askBadAddress } from './dialogue/askBadAddress.ts'
import { askedLast } from './dialogue/askedLast.ts'
import { byItself } from './dialogue/byItself.ts'
import { coinHad } from './dialogue/coinHad.ts'
import { converse, holding, type Outcome, showing } from './dialogue/converse.ts'
import { converseAsked } from './dialogue/converseAsked.ts'
import { converseSupposed } from './dialogue/converseSupposed.ts'
import { doNow } from './dialogue/doNow.ts'
import { dropMeant } from './dialogue/dropMeant.ts'
import { dropNo } from './dialogue/dropNo.ts'
import { askedAfterDrop } from './dialogue/dropThenAsk.ts'
import { explain } from './dialogue/explain.ts'
import { replacedIn } from './dialogue/goBackTo.ts'
import { inThatCase } from './dialogue/inThatCase.ts'
import { isOpen, lapse } from './dialogue/lapse.ts'
import { liftsOnly } from './dialogue/liftsOnly.ts'
import { noteMissed } from './dialogue/missed.ts'
import { onlyValue } from './dialogue/onlyValue.ts'
import { otherRecipient } from './dialogue/otherRecipient.ts'
import { askWhichLoan, payBackLast } from './dialogue/payBackLast.ts'
import { readAnswer } from './dialogue/readAnswer.ts'
import { rephrase } from './dialogue/rephrase.ts'
import { type State, start } from './dialogue/State.ts'
import { dropSigned, setAside } from './dialogue/setAside.ts'
import { askUnheard } from './dialogue/unheard.ts'
import { askUnread, noteUnread } from './dialogue/unread.ts'
import { whatFallsDo } from './dialogue/whatFallsDo.ts'
import { wholeTurns } from './dialogue/wholeTurns.ts'
import { asking, isUnread, refusing } from './finish.ts'
import { listSources, type SourceOf } from './listSources.ts'
import { askedEverywhere } from './questions/askedEverywhere.ts'
import { asksToStartOver } from './questions/asksToStartOver.ts'
import { readAbout } from './questions/readAbout.ts'
import { readNetwork } from './questions/readNetwork.ts'
import { readTrust } from './questions/readTrust.ts'
import { saysWrong } from './questions/saysWrong.ts'
import { readTurn } from './readTurn.ts'
import { asksOfOthers } from './refusals/asksOfOthers.ts'
import { isAbuse } from './refusals/isAbuse.ts'
import { isBabble } from './refusals/isBabble.ts'
import { readStanding } from './standing/readStanding.ts'
import type { Block } from './steps/Draft.ts'
import { findMissing } from './steps/findMissing.ts'
import { dropCourtesies } from './text/dropCourtesies.ts'

/** What the last turn means, in the light of the turns before it. */
export function read(request: ReadRequest): Reading {
  return readWithSources(request).reading
}

/** The same, with the words that each value came from. */
export function readWithSources(request: ReadRequest): { reading: Reading; sources: SourceOf[] } {
  const { reading, blocks } = outcomeOf(request)
  return { reading, sources: reading.intents.length > 0 ? listSources(blocks) : [] }
}

/** The acts that a question is about, as far as they are known. Empty where it is about none. */
export function readOpen(request: ReadRequest): readonly Block[] {
  return readWithOpen(request).open
}

/** What the last turn means, with those acts. */
export function readWithOpen(request: ReadRequest): { reading: Reading; open: readonly Block[] } {
  const outcome = outcomeOf(request)
  return { reading: outcome.reading, open: openIn(outcome) }
}

function openIn({ reading, blocks, state }: Outcome): readonly Block[] {
  if (reading.ask === null || blocks.length > 0) return blocks
  const [block, ...more] = state.live ?? []
  const [step, ...others] = block?.steps ?? []
  // "keep 1" of 2 that are sold: how much is asked of the one act in hand.
  if (block === undefined || step === undefined || more.length + others.length > 0) return []
  return reading.ask.join() === 'amount' ? [{ ...block, steps: [{ ...step, unclear: ['amount'] }] }] : []
}

/** Whether what is open is in which coin the dollars of a rebalancing are to be held. */
export function asksWhichDollar(request: ReadRequest): boolean {
  const { sharing, live } = outcomeOf(request).state
  return sharing !== undefined && sharing.blocks === live
}

function outcomeOf(request: ReadRequest): Outcome {
  const contacts = contactNames(request)
  const done = request.done ?? 0
  let state = start
  let outcome: Outcome = { state, reading: asking('action'), blocks: [] }
  request.turns.forEach((words, turn) => {
    const isOver = turn > 0 && (turn === done || request.over?.includes(turn) === true)
    if (isOver) state = close(state)
    if (request.unread?.includes(turn) === true && state.live !== null) state = { ...state, unread: true }
    const spoken = isOver ? dropSigned(words) : words
    const plain = readAnswer(spoken) === null ? setAside(dropCourtesies(spoken)) : spoken
    const own = dropMeant(state, plain, (words) => isOrder({ turns: [words], contacts: request.contacts }))
    const text = onlyValue(state, rephrase(inThatCase(state, dropNo(state, own, contacts), contacts)), contacts)
    if (text.trim() === '') {
      outcome = { state, reading: asking('action'), blocks: [] }
      return
    }
    const rest = askedAfterDrop(plain)
    const freed = rest === null ? null : askedOnly(close(state), rest, { turn, contacts, earlier: [] })
    if (freed !== null) {
      ;({ state } = freed)
      outcome = freed
      return
    }
    const before = state
    const heard = { turn, contacts, earlier: request.turns.slice(done, turn) }
    outcome = hear(before, text, heard)
    outcome = actsOfNone(before, outcome, text)
    const asked = isUnread(outcome.reading) ? askedLast(text, contacts) : null
    outcome = (asked === null ? null : askedOnly(before, asked, heard)) ?? outcome
    if (isUnread(outcome.reading)) outcome = heardApart(before, text, heard) ?? outcome
    outcome = askUnread(before, askedEverywhere(outcome, text, turn), turn)
    outcome = liftsOnly(before, askUnheard(before, outcome, { text, contacts }), text)
    outcome = byItself(before, askWhichLoan(before, outcome, text), text, turn)
    outcome = whatFallsDo(before, outcome, text, turn)
    outcome = askBadAddress(before, outcome, text, contacts)
    state = noteUnread(before, { ...outcome, state: lapse(before, outcome) }, { text, contacts })
    state = noteMissed(before, { ...outcome, state }, text)
    const was = wasBefore(before, outcome)
    if (was !== null) state = { ...state, was }
    state = { ...state, ...replacing(before, outcome) }
    const had = state.live === null && outcome.blocks.every(isShown) ? coinHad(text, turn) : null
    if (had !== null) state = { ...state, had }
    const placed = request.placed?.find((one) => one.turn === turn)
    if (placed !== undefined && state.live !== null)
      state = { ...state, placed: { place: placed.place, blocks: state.live } }
  })
  return outcome
}

/** Whether it is an act, or several, of which nothing is missing. */
function isOrder(request: ReadRequest): boolean {
  const { intents } = outcomeOf(request).reading
  return intents.length > 0 && intents.every(({ kind }) => kind !== 'show' && kind !== 'cancel')
}

type Heard = { readonly turn: number; readonly contacts: readonly string[]; readonly earlier: readonly string[] }

/** A wish and how much of it in two sentences: the second answers what the first would be asked. Null where it does not. */
function heardApart(before: State, text: string, turn: Heard): Outcome | null {
  const apart = amountApart(text)
  const opened = apart === null ? null : hear(before, apart.wish, turn)
  if (apart === null || opened?.reading.ask?.join() !== 'amount') return null
  const answered = hear(opened.state, apart.amount, turn)
  return answered.reading.refuse !== null || isUnread(answered.reading) ? null : answered
}

/** A part of a turn that asks. Null where it is read as anything but one question. */
function askedOnly(before: State, asked: string, heard: Heard): Outcome | null {
  const outcome = askedEverywhere(hear(before, rephrase(asked), heard), asked, heard.turn)
  const [show, ...more] = outcome.reading.intents
  return show?.kind === 'show' && more.length === 0 ? outcome : null
}

/** What the words of a turn come to, after those that were said before. */
function hear(state: State, text: string, { turn, contacts, earlier }: Heard): Outcome {
  const last = state.live?.at(-1)?.steps.at(-1) ?? null
  const open = state.live !== null
  const asked = readTrust(text, turn, { planned: open || state.past !== null, open }) ?? explain(state, text, turn)
  const usual = (): Outcome => converse(state, readTurn(text, turn, contacts, last), readAnswer(text))
  return (
    (asksOfOthers(text, contacts) ||
    // "clear the whole thing", of a loan that was taken.
    (asksToStartOver(text) && payBackLast(state, text, turn, contacts) === null)
      ? { state, reading: refusing('out-of-scope'), blocks: [] }
      : null) ??
    questioned(state, text, turn, contacts) ??
    doNow(state, text, earlier, contacts) ??
    whole(state, text, turn, contacts) ??
    (asked === null ? converseSupposed(state, text, turn, contacts) : showing(state, asked)) ??
    standing(state, text, turn, contacts) ??
    about(state, text, turn) ??
    converseAsked(state, text, turn, contacts) ??
    network(state, text, turn, usual) ??
    nothing(state, text) ??
    usual()
  )
}

/** What was put aside for another act, and that act: what it was before the turn, where nothing was put aside by it. */
function replacing(before: State, outcome: Outcome): Pick<State, 'replaced' | 'replacedBy'> {
  const now = replacedIn(before, outcome)
  if (now !== null && outcome.state.live !== null) return { replaced: now, replacedBy: outcome.state.live }
  const { replaced, replacedBy } = before
  // Taken up again, it is put aside no more.
  if (replaced !== undefined && replaced === outcome.state.live) return {}
  return { ...(replaced && { replaced }), ...(replacedBy && { replacedBy }) }
}

/** The plan in hand as it was before its last change, which the turn makes or leaves as it is. Null where another took its place. */
function wasBefore(before: State, { state, blocks }: Outcome): readonly Block[] | null {
  if (state.live === null || before.live === null) return null
  if (state.live === before.live) return before.was ?? null
  const kinds = (all: readonly Block[]) => all.flatMap(({ steps }) => steps.map(({ kind }) => kind)).join()
  const sources = blocks.flatMap(({ steps }) =>
    steps.flatMap(({ said }) => Object.values(said).flatMap(({ from }) => from)),
  )
  const goesOn = new Set(sources.map(({ turn }) => turn)).size > 1
  return goesOn && kinds(before.live) === kinds(state.live) && !isOpen(before.live) ? before.live : null
}

const isShown = ({ steps }: Block) => steps.every(({ kind }) => kind === 'show')

/** A turn that is known by its whole shape. */
function whole(...turn: Parameters<(typeof wholeTurns)[number]>): Outcome | null {
  for (const read of wholeTurns) {
    const outcome = read(...turn)
    if (outcome !== null) return outcome
  }
  return null
}

/** A turn about standing rules, or about the address book. A plan in hand stays where it is only asked to see the book. */
function standing(state: State, text: string, turn: number, contacts: readonly string[]): Outcome | null {
  const inHand = state.live ?? state.past ?? []
  const goesOn = inHand.some((block) => block.steps.some((step) => step.kind !== 'limit'))
  const [step, ...more] = state.live?.flatMap((block) => block.steps) ?? []
  const before = step?.kind === 'limit' && more.length === 0 ? step : null
  // "then just send it to bob", with a plan in hand: a step of it, and no rule of whom may ever be sent to.
  if (state.live !== null && sendsIt.test(text)) return null
  const blocks = readStanding(text, turn, contacts, goesOn, before)
  const [show] = blocks?.flatMap((block) => block.steps.filter((step) => step.kind === 'show')) ?? []
  if (blocks === null) return null
  // "remove that limit", of one that was asked for and is not set: another one that is would be lifted.
  const lifts = blocks.some((block) => block.steps.some(({ said }) => said.lift?.value === 'one'))
  if (lifts && (state.unread === true || isOpenLimit(state))) return { state, reading: asking('action'), blocks: [] }
  return show === undefined ? holding(state, blocks) : showing(state, show)
}

/** Whether a limit is in hand that was never complete, so that none was set by it. */
const isOpenLimit = ({ live }: State): boolean =>
  live?.some(
    (block) => block.when !== null || block.steps.some((step) => step.kind === 'limit' && findMissing(step).length > 0),
  ) === true

const isSetLimit = (live: readonly Block[]): boolean =>
  live.every(
    ({ when, steps }) =>
      when === null && steps.every((step) => step.kind === 'limit' && findMissing(step).length === 0),
  )

const sendsIt = /\b(?:send|pay|give) (?:(?:just|only) )?(?:it|that|them)\b/i

/** A question about the app's own matters. A plan in hand stays. */
function about(state: State, text: string, turn: number): Outcome | null {
  const asked = readAbout(text, turn, state.live !== null || state.past !== null)
  return asked === null ? null : showing(state, asked)
}

/** Which network is worked on, or shall be. Where the same words change the plan in hand ("use base"), that is what they do. */
function network(state: State, text: string, turn: number, usual: () => Outcome): Outcome | null {
  const asked = readNetwork(text, turn)
  if (asked === null) return null
  const change = state.live === null || asked.said.network === undefined ? null : usual()
  const changes = change?.reading.intents.some(({ kind }) => kind !== 'show') === true
  return changes ? change : showing(state, asked)
}

/** "wrong", "no wait", of a plan in hand: what of it is wrong is not said, and nothing of it is agreed to. */
function questioned(state: State, text: string, turn: number, contacts: readonly string[]): Outcome | null {
  if (state.live === null || saysWrong(text) !== 'only') return null
  return otherRecipient(state, text, turn, contacts) ?? { state, reading: asking('action'), blocks: [] }
}

/** Abuse or babble: nothing of it is taken for an answer, whatever is in hand. */
function nothing(state: State, text: string): Outcome | null {
  if (isAbuse(text)) return { state, reading: refusing('out-of-scope'), blocks: [] }
  const waits = state.live?.some((block) => block.steps.some((step) => findMissing(step).includes('to'))) === true
  return state.live !== null && !waits && isBabble(text) ? { state, reading: asking('action'), blocks: [] } : null
}

/** The plan in hand is over: signed or dropped. */
function close(state: State): State {
  // A limit is in force since it was said: it can be changed whatever was signed meanwhile.
  if (state.unread !== true && state.live !== null && isSetLimit(state.live)) return state
  const { placed, shown, replaced, replacedBy } = state
  // Where a change of it was not heard nobody can say what was done: "the same again" is asked about.
  const past = state.unread === true ? null : (state.live ?? state.past)
  return {
    live: null,
    past,
    shown,
    ...(placed !== undefined && { placed }),
    ...(replaced !== undefined && { replaced }),
    ...(replacedBy !== undefined && { replacedBy }),
  }
}
