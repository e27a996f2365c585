import { z } from 'zod'
import type { EventOf } from './journalEvent.ts'

const amount = z.object({ token: z.object({ symbol: z.string() }) })
const record = z.object({ spends: z.array(amount), gets: z.array(z.object({ expected: amount })) })

/** A plan's record is long, and a history is told anew whenever it grows: each is read once. */
const known = new WeakMap<EventOf<'planned'>, readonly string[]>()

/** The tickers of what a plan gives and of what it gets. Empty where its record is of another make. */
export function coinsMoved(planned: EventOf<'planned'>): readonly string[] {
  const coins = known.get(planned) ?? readCoins(planned.plan)
  known.set(planned, coins)
  return coins
}

function readCoins(text: string): readonly string[] {
  try {
    const { data } = record.safeParse(JSON.parse(text))
    if (data === undefined) return []
    return [...data.spends, ...data.gets.map(({ expected }) => expected)].map(({ token }) => token.symbol)
  } catch {
    return []
  }
}
