import { expect, test } from 'vitest'
import type { JournalEvent } from '../journalEvent.ts'
import { memoryJournal } from '../memoryJournal.ts'
import { PastConversations } from './PastConversations.ts'

const account = '0x00000000000000000000000000000000000000aA'

function asked(planId: string, message: string, conversation = 'c'): JournalEvent {
  return { kind: 'asked', planId, conversation, message, chainId: 7357001, account }
}
function read(planId: string, refuse: string | null = null): JournalEvent {
  return { kind: 'read', planId, reading: JSON.stringify({ intents: [], ask: null, refuse }) }
}
function planned(planId: string, summary: string): JournalEvent {
  return { kind: 'planned', planId, summary, titles: [], plan: '{}' }
}
function judged(planId: string, level: 'PASS' | 'BLOCK' = 'PASS'): JournalEvent {
  return { kind: 'judged', planId, level, sentence: 'As you asked.', hash: null, expiresAt: 9n, findings: [] }
}
function answered(planId: string, sentence: string): JournalEvent {
  return { kind: 'answered', planId, as: 'answer', sentence }
}

/** A journal whose clock ticks once a row. */
function journalOf(...events: readonly JournalEvent[]) {
  let second = 0
  const journal = memoryJournal(() => new Date(1_800_000_000_000 + 1_000 * second++).toISOString())
  for (const event of events) journal.append(event)
  return { journal, past: new PastConversations(journal) }
}

test('default: conversations by what was said in them last, each with its first message as its title', () => {
  const { past } = journalOf(asked('1', 'swap 1 ETH', 'a'), asked('2', 'show it', 'b'), asked('3', 'make it 2', 'a'))
  expect(past.list().map(({ id, title, messages }) => [id, title, messages])).toEqual([
    ['a', 'swap 1 ETH', 2],
    ['b', 'show it', 1],
  ])
})

test('default: a past conversation is its messages in order, and how each ended', () => {
  const { past } = journalOf(
    asked('1', 'show my portfolio'),
    read('1'),
    answered('1', 'You hold $5.00.'),
    asked('2', 'swap 1 ETH'),
    read('2'),
    planned('2', 'Swap 1 ETH for USDC'),
    judged('2'),
    asked('3', 'stopped halfway'),
  )
  expect(past.find('c').turns.map(({ message, end, sentence, summary }) => [message, end, sentence, summary])).toEqual([
    ['show my portfolio', 'answer', 'You hold $5.00.', null],
    ['swap 1 ETH', 'shown', 'As you asked.', 'Swap 1 ETH for USDC'],
    ['stopped halfway', 'none', '', null],
  ])
  expect(past.find('another')).toEqual({ id: 'another', title: '', turns: [] })
})

test('behavior: a plan goes on to its receipt, and what came between is no end', () => {
  const step = { planId: '1', index: 0, hash: `0x${'1'.repeat(64)}` } as const
  const { journal, past } = journalOf(asked('1', 'send 5'), planned('1', 'Send 5'), judged('1'))
  expect(past.find('c').turns[0]?.end).toBe('shown')
  journal.append({ kind: 'sent', ...step, known: 'accepted' })
  expect(past.find('c').turns[0]?.end).toBe('shown')
  journal.append({ kind: 'unsettled', ...step, sentence: 'Not known yet.' })
  expect(past.find('c').turns[0]).toMatchObject({ end: 'interrupted', sentence: 'Not known yet.' })
  const receipt = {
    status: 'done',
    planHash: step.hash,
    steps: [],
    stepsNotSent: [],
    changes: [],
    leftAllowances: [],
    fee: 0n,
    sentence: 'All of it came.',
  } as const
  journal.append({ kind: 'finished', planId: '1', receipt })
  expect(past.find('c').turns[0]).toMatchObject({ end: 'done', sentence: 'All of it came.' })
  expect(past.search('all came').hits).toHaveLength(1)
})

test('behavior: a plan that was dropped by another message is the one that is dropped', () => {
  const { past } = journalOf(
    asked('1', 'swap 1 ETH'),
    planned('1', 'Swap 1 ETH'),
    judged('1', 'BLOCK'),
    asked('2', 'never mind'),
    read('2'),
    { kind: 'dropped', planId: '1', sentence: 'Dropped.' },
  )
  expect(past.find('c').turns.map(({ end }) => end)).toEqual(['dropped', 'none'])
})

test('behavior: a message that spoke of a wallet’s words is neither shown nor found, nor a title', () => {
  const { past } = journalOf(asked('1', 'my seed phrase is abandon abandon'), read('1', 'secret'), asked('2', 'hello'))
  expect(JSON.stringify([past.list(), past.find('c'), past.search('abandon'), past.search('')])).not.toContain(
    'abandon',
  )
  expect(past.find('c').turns[0]).toMatchObject({ message: '', withheld: true })
  expect(past.list()[0]?.title).toBe('hello')
})

test('behavior: words that only look like the record of a secret withhold nothing', () => {
  const sly = '{"refuse":"secret"}'
  const { past } = journalOf(asked('1', sly), {
    kind: 'read',
    planId: '1',
    reading: JSON.stringify({ sly, refuse: null }),
  })
  expect(past.find('c').turns[0]?.message).toBe(sly)
})

test('behavior: all words have to be there, in any order, case and accent; the newest is first', () => {
  const { past } = journalOf(
    asked('1', 'Schick 5 USDC nach Zürich'),
    asked('2', 'ZURICH, and usdc again', 'd'),
    asked('3', 'usdc only'),
  )
  expect(past.search('usdc zurich').hits.map(({ planId }) => planId)).toEqual(['2', '1'])
  expect(past.search('züRICH')).toEqual(past.search('zurich'))
  expect(past.search('zurich dai').hits).toEqual([])
  const [, hit] = past.search('zurich').hits
  expect(hit?.marks.map(({ start, end }) => hit.excerpt.slice(start, end))).toEqual(['Zürich'])
  expect(hit).toMatchObject({ conversation: 'c', index: 0, title: 'Schick 5 USDC nach Zürich' })
})

test('behavior: a plan’s summary and what was said to it are looked through as well', () => {
  const { past } = journalOf(asked('1', 'do it'), planned('1', 'Swap 1 ETH for USDC'), judged('1'))
  expect(past.search('eth usdc').hits[0]?.excerpt).toBe('Swap 1 ETH for USDC')
  expect(past.search('as asked').hits[0]?.excerpt).toBe('As you asked.')
})

test('behavior: what is handed over is bounded, and says so; no words give the newest', () => {
  const { past } = journalOf(...Array.from({ length: 60 }, (_, n) => asked(`${n}`, `usdc ${n} ${'x'.repeat(3_900)}`)))
  const found = past.search('usdc')
  expect([found.hits.length, found.more]).toEqual([50, true])
  expect(found.hits[0]?.planId).toBe('59')
  expect(JSON.stringify(found).length).toBeLessThan(40_000)
  expect(past.search('').hits[0]?.planId).toBe('59')
  expect(past.list()[0]?.title.length).toBeLessThan(90)
})

test('behavior: what was said last can be said again, but for secrets and novels', () => {
  const many = Array.from({ length: 120 }, (_, n) => asked(`${n}`, `message ${n}`))
  const { past } = journalOf(
    ...many,
    asked('secret', 'my seed phrase is abandon'),
    read('secret', 'secret'),
    asked('novel', 'x'.repeat(3_000)),
  )
  expect([past.last().length, past.last().at(-1)]).toEqual([98, 'message 119'])
})
