import { readFileSync } from 'node:fs'
import type { Topic } from '../../src/intent/nearest/Known.ts'
import { read } from '../../src/intent/read.ts'
import type { Intent, ReadRequest } from '../../src/model/Reading.ts'
import { nearestSentences } from '../../src/stages/nearestSentences.ts'
import { takenFor } from '../../src/stages/takenFor.ts'
import { loadSets } from '../intents/load.ts'

type Row = { readonly id: string; readonly message: string; readonly topics: readonly Topic[] }

/**
 * How many messages there are, for how many the first sentence offered is of the right topic, and for how many one of the four; how many
 * are answered right away, and how many of these rightly.
 */
export type Measured = {
  readonly name: string
  readonly n: number
  readonly first: number
  readonly within: number
  readonly answered: number
  readonly rightly: number
}

const contacts: ReadRequest['contacts'] = {
  alice: '0x52908400098527886E0F7030069857D2E4169EE7',
  bob: '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
}

/** A set of messages that the reader did not understand when they were written, each with what it is about. */
export type MessageSet = 'messages' | 'everyday'

/**
 * messages.jsonl: 156 messages, written before there was a scorer. everyday.jsonl: 163 in the voices of ten people (chatty, terse,
 * worried, formal, at home in another language), written later, against the scorer as it was. In both the odd-numbered
 * were looked at while it was tuned, the even-numbered never.
 */
export function loadMessages(set: MessageSet): readonly Row[] {
  const lines = readFileSync(new URL(`./${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line): Row => JSON.parse(line))
}

export function measureHalves(): readonly Measured[] {
  const half = (set: MessageSet, name: string, rest: number) =>
    measure(
      name,
      loadMessages(set)
        .filter(({ id }) => Number(id.slice(-3)) % 2 === rest)
        .map(({ message, topics }) => ({ request: { turns: [message], contacts }, topics })),
    )
  return [
    half('messages', 'tuned on', 1),
    half('messages', 'held', 0),
    half('everyday', 'everyday seen', 1),
    half('everyday', 'everyday held', 0),
  ]
}

/** The single messages of the labelled sets, by other hands, that are orders or questions and that the reader does not understand. */
export function measureSets(): Measured {
  const rows = loadSets().flatMap(({ rows }) =>
    rows.flatMap(({ turns, contacts, reading }) => {
      const request = { turns, contacts: contacts ?? {} }
      const got = read(request)
      const topics = reading.intents.flatMap(topicsOf)
      const isMissed = turns.length === 1 && (got.ask?.[0] === 'action' || got.refuse === 'out-of-scope')
      return isMissed && topics.length > 0 ? [{ request, topics }] : []
    }),
  )
  return measure('labelled sets', rows)
}

function measure(
  name: string,
  rows: readonly { readonly request: ReadRequest; readonly topics: readonly Topic[] }[],
): Measured {
  const offered = rows.map(({ request, topics }) =>
    nearestSentences(request, []).map(({ topic }) => topics.includes(topic)),
  )
  const count = (is: (one: readonly boolean[]) => boolean) => offered.filter(is).length
  const answered = rows.flatMap(({ request, topics }) => {
    const taken = takenFor(request)
    if (taken === null) return []
    const known = nearestSentences(request, []).find(({ sentence }) => sentence === taken.words)
    const about = known === undefined ? read({ turns: [taken.words] }).intents.flatMap(topicsOf) : [known.topic]
    return [about.some((topic) => topics.includes(topic))]
  })
  return {
    name,
    n: rows.length,
    first: count(([one]) => one === true),
    within: count((all) => all.includes(true)),
    answered: answered.length,
    rightly: answered.filter(Boolean).length,
  }
}

function topicsOf(intent: Intent): readonly Topic[] {
  switch (intent.kind) {
    case 'earn':
    case 'supply':
    case 'stake':
      return ['earn']
    case 'withdraw':
    case 'unstake':
      return ['out']
    case 'repay':
      return ['borrow']
    case 'bridge':
      return ['move']
    case 'cancel':
      return ['activity']
    case 'swap':
    case 'rebalance':
    case 'send':
    case 'borrow':
    case 'revoke':
    case 'limit':
      return [intent.kind]
    case 'show':
      return ofShown[intent.topic] ?? []
    default:
      return []
  }
}

const ofShown: Readonly<Record<string, readonly Topic[]>> = {
  portfolio: ['portfolio'],
  balance: ['portfolio'],
  positions: ['portfolio', 'why', 'out'],
  yields: ['earn', 'why'],
  price: ['swap'],
  health: ['borrow'],
  gas: ['cost'],
  fees: ['cost'],
  cheapest: ['cost'],
  history: ['activity'],
  approvals: ['revoke'],
  limits: ['limit'],
  contacts: ['send'],
  plan: ['why', 'risk', 'cost'],
  help: ['help'],
  risk: ['risk'],
  receive: ['wallet'],
  network: ['wallet'],
  trust: ['risk', 'cost', 'wallet', 'help'],
  term: ['why', 'help'],
}
