import { readFileSync } from 'node:fs'
import type { Labelled } from './judge.ts'

/** A set of labelled messages, or the part of one whose numbers fit. */
export type MessageSet = {
  readonly name: string
  readonly rows: readonly Labelled[]
  /** Whether the words of the lexicon were chosen with these in view. */
  readonly held: boolean
}

function rowsOf(name: string): Labelled[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line): Labelled => JSON.parse(line))
}

const numberOf = ({ id }: Labelled) => Number(id.slice(id.lastIndexOf('-') + 1))

/** The rows by conversation: each begins with a first turn that has none before it. */
function conversationsOf(rows: readonly Labelled[]): Labelled[][] {
  const conversations: Labelled[][] = []
  for (const row of rows) {
    if (row.turns.length === 1) conversations.push([row])
    else conversations.at(-1)?.push(row)
  }
  return conversations
}

/**
 * dev.jsonl is in two halves: the odd-numbered messages were tuned on first, the even-numbered ones kept out of sight
 * until the grammar stood (README.md has the figures of that day), then tuned on too. own.jsonl was tuned on.
 * fresh.jsonl was labelled and read once before it was tuned on. voices.jsonl was labelled before any of it was read: every third message is still held
 * out, the others were seen. blind.jsonl was labelled by somebody who had seen neither the parser nor the other sets, and
 * is held out whole. adversary.jsonl was written blind too, from the contract alone and before any of it was read, to
 * make a reader act where nothing was meant; it was read once, and its unsafe readings were mended after that.
 * talks.jsonl is of conversations alone, labelled before they were read by somebody who had seen the reader; it was mended after.
 * talks2.jsonl is every turn of 40 conversations of eight kinds of people, labelled from the contract alone before any of
 * it was read, by somebody who had not seen the reader. Where the reading showed that the contract allows another answer,
 * that was let in (five turns); it was tuned on after.
 * talks3.jsonl is every turn of 26 more conversations, labelled in the same way by another hand: those with an odd number, in the order
 * they stand in, were seen, and the others are held out.
 */
export function loadSets(): readonly MessageSet[] {
  const dev = rowsOf('./dev.jsonl')
  const voices = rowsOf('./voices.jsonl')
  const talks3 = conversationsOf(rowsOf('./talks3.jsonl'))
  return [
    { name: 'dev, odd', rows: dev.filter((row) => numberOf(row) % 2 === 1), held: false },
    { name: 'dev, even', rows: dev.filter((row) => numberOf(row) % 2 === 0), held: false },
    { name: 'own', rows: rowsOf('./own.jsonl'), held: false },
    { name: 'fresh', rows: rowsOf('./fresh.jsonl'), held: false },
    { name: 'voices, seen', rows: voices.filter((row) => numberOf(row) % 3 !== 0), held: false },
    { name: 'voices, held', rows: voices.filter((row) => numberOf(row) % 3 === 0), held: true },
    { name: 'blind, held', rows: rowsOf('./blind.jsonl'), held: true },
    { name: 'adversary', rows: rowsOf('./adversary.jsonl'), held: false },
    { name: 'talks', rows: rowsOf('./talks.jsonl'), held: false },
    { name: 'talks2', rows: rowsOf('./talks2.jsonl'), held: false },
    { name: 'talks3, seen', rows: talks3.filter((_, at) => at % 2 === 0).flat(), held: false },
    { name: 'talks3, held', rows: talks3.filter((_, at) => at % 2 === 1).flat(), held: true },
  ]
}
