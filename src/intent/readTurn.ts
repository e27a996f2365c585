import type { Refusal } from '../model/Reading.ts'
import { joinPlaces } from './clauses/joinPlaces.ts'
import { splitSentences } from './clauses/splitSentences.ts'
import { tag, type Word } from './lexicon/tag.ts'
import { correct } from './mentions/correct.ts'
import { dropAsides } from './mentions/dropAsides.ts'
import { dropNegated } from './mentions/dropNegated.ts'
import { findMentions } from './mentions/findMentions.ts'
import { isForeign } from './mentions/isForeign.ts'
import { joinGranted } from './mentions/joinGranted.ts'
import { joinKept } from './mentions/joinKept.ts'
import { joinPaidBack } from './mentions/joinPaidBack.ts'
import { joinTaken } from './mentions/joinTaken.ts'
import { joinWishes } from './mentions/joinWishes.ts'
import type { Mention } from './mentions/Mention.ts'
import { markUnmeant } from './mentions/markUnmeant.ts'
import { settleRest } from './mentions/settleRest.ts'
import { settleVague } from './mentions/settleVague.ts'
import { type Spared, takeSpared } from './mentions/takeSpared.ts'
import type { Triggered } from './orders/readTrigger.ts'
import { soundsAsked } from './questions/soundsAsked.ts'
import { readSentence } from './readSentence.ts'
import { findRefusal } from './refusals/findRefusal.ts'
import type { Block, Draft, Said } from './steps/Draft.ts'

/** What one turn says by itself, before the turns around it are looked at. */
export type TurnReading = {
  readonly turn: number
  readonly refuse: Refusal | null
  readonly blocks: readonly Block[]
  readonly shows: readonly Draft[]
  /** The mentions of clauses that are no act: what a follow-up changes. */
  readonly loose: readonly Mention[]
  readonly mentions: readonly Mention[]
  /** Nothing in it belongs to this app. */
  readonly foreign: boolean
  /** Its words that stand in no mention, and those that ask or request, in lower case. */
  readonly spare: readonly string[]
  /** Its first word, in lower case, where it ends in a question mark; null where it does not. */
  readonly asked: string | null
  /** What it says is to be left alone, where it says nothing else. */
  readonly spared: Said<string[]> | null
}

/** `before` is the step that "it" points at where the turn goes on from an earlier one. */
export function readTurn(text: string, turn: number, contacts: readonly string[], before: Draft | null): TurnReading {
  const words = markUnmeant(tag(text, contacts))
  const spared = takeSpared(words)
  const whole = readWords(words, { text, turn, before })
  if (spared === null) return whole
  const said = saidOf(spared, turn)
  if (spared.rest.length === 0) return { ...whole, spared: spared.isClear ? said : null }
  const others = readWords(spared.rest, { text, turn, before })
  const [step, ...more] = others.blocks.flatMap(({ steps }) => steps)
  // Only a rebalancing is of all there is, so that something could be left out of it.
  if (step?.kind !== 'rebalance' || more.length > 0) return { ...whole, blocks: askShares(whole.blocks) }
  const asWhole = { ...others, refuse: whole.refuse }
  if (!spared.isClear) return { ...asWhole, blocks: askShares(others.blocks) }
  const left = { ...step, said: { ...step.said, leaveOut: said } }
  const blocks = others.blocks.map((block) => ({ ...block, steps: block.steps.length === 0 ? [] : [left] }))
  return { ...asWhole, blocks }
}

/** Shares that something else was said about, which may take from them what is to be left alone. */
function askShares(blocks: readonly Block[]): Block[] {
  const asked = (step: Draft): Draft => ({ ...step, unclear: [...new Set([...step.unclear, 'targets' as const])] })
  return blocks.map((block) => ({
    ...block,
    steps: block.steps.map((step) => (step.kind === 'rebalance' ? asked(step) : step)),
  }))
}

function saidOf({ assets }: Spared, turn: number): Said<string[]> {
  const names = assets.flatMap(({ lexeme }) => (lexeme.tag === 'asset' ? [lexeme.asset] : []))
  return { value: [...new Set(names)], from: assets.map(({ start, end }) => ({ turn, start, end })) }
}

type Around = { readonly text: string; readonly turn: number; readonly before: Draft | null }

function readWords(words: readonly Word[], { text, turn, before }: Around): TurnReading {
  const all = findMentions(dropAsides(joinGranted(joinWishes(words))))
  const mentions = settleRest(dropNegated(joinKept(correct(settleVague(dropRefusal(all)), endOf(words)))))
  const blocks: Block[] = []
  const shows: Draft[] = []
  const loose: Mention[] = []
  let previous = before
  let pending: Triggered | null = null
  for (const sentence of joinPlaces(splitSentences(mentions))) {
    const read = readSentence(joinPaidBack(joinTaken(sentence)), { turn, previous, pending, turnMentions: mentions })
    blocks.push(...read.blocks)
    shows.push(...read.shows)
    loose.push(...read.loose)
    previous = read.blocks.at(-1)?.steps.at(-1) ?? previous
    pending = read.pending
  }
  if (pending !== null && !onlyAsks(text, blocks)) blocks.push({ when: pending.when, notify: false, steps: [] })
  const spare = spareWords(words, [...all, ...mentions])
  const asked = /\?\s*$/.test(text) ? (words[0]?.text.split(' ')[0] ?? '') : null
  return {
    turn,
    refuse: findRefusal(words, text),
    blocks,
    shows,
    loose,
    mentions,
    foreign: isForeign(all),
    spare,
    asked,
    spared: null,
  }
}

/**
 * "before I sign, could you tell me why you chose it?", "could I lose it if this is a fraud?": a question in which nothing is to
 * be done at any time. A time or a price by itself may still be what was asked for.
 */
const onlyAsks = (text: string, blocks: readonly Block[]): boolean =>
  blocks.every(({ steps }) => steps.length === 0) &&
  (text.includes('?') || soundsAsked(text)) &&
  !/^ *(?:when|if|once|at|after|until|below|above|every|on)\b[^,?]*\??[ !]*$/i.test(text)

/** Where the last word ends that is no pause. */
const endOf = (words: readonly Word[]) =>
  words.findLast(({ lexeme }) => lexeme.tag !== 'stop' && lexeme.tag !== 'sign')?.end ?? 0

/** "no put it in aave instead": the "no" is of what was planned, since something is to be done instead of it. */
function dropRefusal(mentions: readonly Mention[]): readonly Mention[] {
  const [first, second] = mentions
  const instead = mentions.some(({ type }) => type === 'instead')
  return first?.type === 'no' && second?.type === 'verb' && instead ? mentions.slice(1) : mentions
}

function spareWords(words: readonly Word[], mentions: readonly Mention[]): readonly string[] {
  const spoken = mentions.filter(({ type }) => type !== 'question' && type !== 'request')
  const free = words.filter(({ start, end }) => !spoken.some((one) => one.start <= start && end <= one.end))
  return free.flatMap(({ text }) => text.split(' ')).filter((word) => /\p{L}/u.test(word))
}
