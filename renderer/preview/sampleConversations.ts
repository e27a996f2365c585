import type { ConversationHits, ConversationView, OpenedConversation, OpenedTurn } from '../../src/api/Core.ts'

/** Samples: what was said before, and how it ended. */
const before: readonly OpenedTurn[] = [
  turn(0, 'Show my portfolio', 'answer', 'You hold $82,514.37 in 8 assets.', null),
  turn(
    1,
    'Swap 0.5 ETH for USDC',
    'done',
    'Done: everything came as promised.',
    'Swap 0.5 ETH for at least 1,243.75 USDC',
  ),
  turn(
    2,
    'Put 2000 USDC into the dream vault',
    'blocked',
    'Blocked: its owner can take everything.',
    'Deposit 2000 USDC into Dream Vault',
  ),
  turn(3, 'buy some ETH', 'ask', 'How much? You hold 8,500 USDC.', null),
  turn(4, '', 'refuse', 'Sayso never shows or takes seed phrases or keys in the chat.', null),
  turn(
    5,
    'Supply 1500 USDC to aave',
    'missed',
    'Done, but it brought less than promised.',
    'Supply 1500 USDC to Aave v3',
  ),
  turn(6, 'send 25 USDC to alice', 'shown', 'As you asked.', 'Send 25 USDC to alice'),
  turn(7, '<img src=x onerror=alert(1)> and **more**', 'none', '', null),
]

function turn(
  index: number,
  message: string,
  end: OpenedTurn['end'],
  sentence: string,
  summary: string | null,
): OpenedTurn {
  const askedAt = new Date(Date.UTC(2026, 1, 3, 9, 14) + index * 61_000).toISOString()
  return { planId: `past ${index}`, askedAt, message, again: message, withheld: message === '', end, sentence, summary }
}

/** As many messages as are asked for, long ones among them. */
export function sampleConversation(id: string, turns: number): OpenedConversation {
  const many = Array.from({ length: turns }, (_, index): OpenedTurn => {
    const like = before[index % before.length] ?? turn(0, 'hello', 'none', '', null)
    const more = index % 11 === 0 ? ` (${'and what else is to be said of it, '.repeat(1 + (index % 7))})` : ''
    return {
      ...turn(index, like.message, like.end, like.sentence, like.summary),
      message: `${index}: ${like.message}${more}`,
      withheld: false,
    }
  })
  return id === 'long'
    ? { id, title: '0: Show my portfolio', turns: many }
    : { id, title: 'Show my portfolio', turns: before }
}

export const sampleConversations: readonly ConversationView[] = [
  { id: 'c1', title: 'Show my portfolio', askedAt: '2026-02-03T09:21:00Z', messages: before.length },
  {
    id: 'c2',
    title: 'Rebalance to 60/40 eth/usdc, but leave what is lent where it is',
    askedAt: '2026-01-30T18:02:00Z',
    messages: 3,
  },
  { id: 'c3', title: '', askedAt: '2026-01-12T07:45:00Z', messages: 1 },
]

export function sampleSearch(text: string): ConversationHits {
  const words = text.toLowerCase().split(' ').filter(Boolean)
  const hits = before
    .map((past, index) => ({ past, index }))
    .filter(({ past }) => !past.withheld && words.every((word) => past.message.toLowerCase().includes(word)))
    .map(({ past, index }) => ({
      conversation: 'c1',
      title: 'Show my portfolio',
      planId: past.planId,
      index,
      askedAt: past.askedAt,
      message: past.message,
      excerpt: past.message,
      marks: words.map((word) => {
        const start = past.message.toLowerCase().indexOf(word)
        return { start, end: start + word.length }
      }),
    }))
  return { hits: hits.reverse(), more: false }
}
