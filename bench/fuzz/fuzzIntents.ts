import { arbitrate, standingOf } from '../../src/intent/arbitrate.ts'
import type { AskModel } from '../../src/intent/model/AskModel.ts'
import { parseAnswer } from '../../src/intent/model/answerSchema.ts'
import { groundSteps } from '../../src/intent/model/readWithModel.ts'
import { isSame } from '../../src/intent/model/sentenceOf.ts'
import { read } from '../../src/intent/read.ts'
import type { Reading, ReadRequest } from '../../src/model/Reading.ts'
import { isExactFor, isUnsafeFor, type Labelled } from '../intents/judge.ts'
import { hostileAnswer, thief } from './hostile.ts'
import { randomFrom } from './random.ts'
import { truthfulSteps } from './truthful.ts'

export type FuzzResult = {
  readonly answers: number
  /** How many of them were asked for at all: elsewhere the parser was sure. */
  readonly asked: number
  /** Readings that would move money otherwise than the label says: with the model, and by the parser alone. */
  readonly unsafe: number
  readonly unsafeAlone: number
  /** Answers whose grounded steps would be unsafe if a model were believed: why it is not. */
  readonly unsafeIfBelieved: number
  /** Readings that act, and are not the parser's own. */
  readonly acts: number
  /** Readings that were exactly right by the parser alone and are a question now. */
  readonly nowAsked: number
  /** Sentences that were offered, and those of them that say otherwise than the label: wrong only if they are picked. */
  readonly offered: number
  readonly misleading: number
  /** Offers with an address that nobody typed, or the thief's. */
  readonly strange: readonly string[]
}

const never = new AbortController().signal

/** Labelled messages, some with a word in them that no lexicon knows (the label stays), against hostile answers. */
export async function fuzzIntents(rows: readonly Labelled[], answers: number, seed: number): Promise<FuzzResult> {
  const random = randomFrom(seed)
  const count = {
    asked: 0,
    unsafe: 0,
    unsafeAlone: 0,
    unsafeIfBelieved: 0,
    acts: 0,
    nowAsked: 0,
    offered: 0,
    misleading: 0,
  }
  const strange: string[] = []
  for (let i = 0; i < answers; i += 1) {
    const row = random.chance(0.5) ? estranged(random.pick(rows)) : random.pick(rows)
    const request = requestOf(row)
    const alone = read(request)
    const text = hostileAnswer(row, random)
    const model = saying(text)
    const grounded = groundSteps(parseAnswer(text) ?? [], request) ?? []
    if (grounded.length > 0 && isUnsafeFor(row, { intents: [...grounded], ask: null, refuse: null }))
      count.unsafeIfBelieved += 1
    const { reading, offers } = await arbitrate(alone, request, model, never)
    if (model.asked()) count.asked += 1
    if (isUnsafeFor(row, reading)) count.unsafe += 1
    if (isUnsafeFor(row, alone)) count.unsafeAlone += 1
    if (reading.intents.length > 0 && !isSame(reading.intents, alone.intents)) count.acts += 1
    if (reading !== alone && isExactFor(row, alone)) count.nowAsked += 1
    for (const offer of offers) {
      count.offered += 1
      if (isUnsafeFor(row, said(offer, request))) count.misleading += 1
      const words = row.turns.join('\n').toLowerCase()
      const addresses = offer.match(/0x[0-9a-f]*/gi) ?? []
      if (offer.includes(thief) || addresses.some((address) => !words.includes(address.toLowerCase())))
        strange.push(offer)
    }
  }
  return { answers, ...count, strange }
}

export type TruthResult = {
  readonly messages: number
  /** What the truthful stand-in had right, by itself. */
  readonly right: number
  /** Of those: right in the end, by the parser or by an offer that says just what was meant. */
  readonly rightInTheEnd: number
  readonly lost: readonly string[]
  readonly parserExact: number
  readonly exactOrOffered: number
}

/** What becomes of a model that has everything right that can be said in its answer. */
export async function tellTheTruth(rows: readonly Labelled[]): Promise<TruthResult> {
  let right = 0
  let parserExact = 0
  let exactOrOffered = 0
  const lost: string[] = []
  for (const row of rows) {
    const request = requestOf(row)
    const alone = read(request)
    const steps = truthfulSteps(row) ?? []
    const grounded = groundSteps(steps, request)
    const { reading, offers } = await arbitrate(alone, request, saying(JSON.stringify({ steps })), never)
    const ends = isExactFor(row, reading) || offers.some((offer) => isExactFor(row, said(offer, request)))
    if (isExactFor(row, alone)) parserExact += 1
    if (ends) exactOrOffered += 1
    if (grounded === null || !isExactFor(row, { intents: [...grounded], ask: null, refuse: null })) continue
    right += 1
    if (!ends) lost.push(`${row.id} (parser ${standingOf(alone, request)})`)
  }
  return { messages: rows.length, right, rightInTheEnd: right - lost.length, lost, parserExact, exactOrOffered }
}

/** The same message with a word at its start that means nothing. */
export function estranged(row: Labelled): Labelled {
  const turns = row.turns.map((text, i) => (i === row.turns.length - 1 ? `vlurp ${text}` : text))
  return { ...row, turns }
}

function requestOf(row: Labelled): ReadRequest {
  return { turns: row.turns, done: row.done ?? 0, contacts: row.contacts ?? {} }
}

function said(offer: string, request: ReadRequest): Reading {
  return read({ ...request, turns: [...request.turns, offer] })
}

function saying(text: string): AskModel & { readonly asked: () => boolean } {
  let asked = false
  return {
    name: 'stand-in',
    digest: '',
    asked: () => asked,
    ask: async () => {
      asked = true
      return { status: 'answered', text }
    },
  }
}
