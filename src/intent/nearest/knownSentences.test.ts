import { describe, expect, test } from 'vitest'
import type { Reading } from '../../model/Reading.ts'
import { read } from '../read.ts'
import { type Topic, topics } from './Known.ts'
import { knownSentences } from './known/knownSentences.ts'
import { namesInWays } from './rankKnown.ts'

const contacts = Object.fromEntries(
  namesInWays.map((name) => [name, '0x52908400098527886E0F7030069857D2E4169EE7'] as const),
)

/** What a sentence of the topic may be read as: kinds of acts, and topics that are shown. */
const readAs: Readonly<Record<Topic, readonly string[]>> = {
  earn: ['earn', 'supply', 'stake', 'show yields'],
  why: ['show plan', 'show yields', 'show portfolio', 'show term'],
  risk: ['show risk', 'show trust', 'show yields'],
  cost: ['show fees', 'show gas', 'show trust', 'show cheapest'],
  out: ['withdraw', 'unstake', 'show positions'],
  move: ['bridge', 'withdraw'],
  swap: ['swap', 'show price'],
  rebalance: ['rebalance', 'show portfolio'],
  send: ['send', 'show contacts'],
  borrow: ['borrow', 'repay', 'show positions', 'show health'],
  revoke: ['revoke', 'show approvals', 'show trust'],
  limit: ['limit', 'show limits'],
  portfolio: ['show portfolio', 'show balance', 'show positions', 'show yields', 'show trust'],
  activity: ['show history', 'cancel', 'show plan', 'show portfolio'],
  wallet: ['show receive', 'show network', 'show trust'],
  help: ['show help', 'show trust'],
}

/** Null where something is asked yet: the act is known then, and a part of it is not. */
function kindsOf({ intents }: Reading): readonly string[] | null {
  if (intents.length === 0) return null
  return intents.map((intent) => (intent.kind === 'show' ? `show ${intent.topic}` : intent.kind))
}

describe('knownSentences', () => {
  const all = knownSentences.flatMap(({ topic, ways }) => ways.map((way) => ({ topic, way })))

  test('default: some hundreds, each once, of every topic', () => {
    expect(all.length).toBeGreaterThan(350)
    expect(new Set(all.map(({ way }) => way)).size).toBe(all.length)
    expect(new Set(all.map(({ topic }) => topic))).toEqual(new Set(topics))
  })

  test.each(all)('behavior: read, as what it is about: $way', ({ topic, way }) => {
    const reading = read({ turns: [way], contacts })
    expect(reading.refuse).toBeNull()
    expect(reading.ask ?? []).not.toContain('action')
    const kinds = kindsOf(reading)
    if (kinds !== null) expect(kinds.filter((kind) => readAs[topic].includes(kind))).not.toEqual([])
  })

  const filled: Readonly<Record<string, string>> = {
    sum: '1 ETH',
    coin: 'ETH',
    other: 'USDC',
    shares: '60% ETH and 40% USDC',
    dollars: '$500',
    period: 'a day',
    place: 'Aave',
    from: 'Aave',
    into: 'Morpho',
    name: 'alice',
    chain: 'base',
  }
  const offers = knownSentences.flatMap((known) => known.offers.map((offer) => ({ topic: known.topic, offer })))

  test.each(offers)('behavior: what is offered is read: $offer', ({ topic, offer }) => {
    const sentence = offer.replace(/\{(\w+)\}/g, (_, slot: string) => filled[slot] ?? 'missing')
    const reading = read({ turns: [sentence], contacts })
    expect([sentence, reading.refuse, reading.ask?.includes('action') ?? false]).toEqual([sentence, null, false])
    const kinds = kindsOf(reading)
    if (kinds !== null) expect(kinds.filter((kind) => readAs[topic].includes(kind))).not.toEqual([])
  })
})
