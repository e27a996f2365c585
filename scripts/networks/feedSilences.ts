import type { Hex } from 'viem'
import type { ChainClient } from '../../src/chain/ChainClient.ts'
import type { Property } from './checkBook.ts'
import { feedReads, type Round, roundRead } from './onlineReads.ts'
import { readAll } from './readAll.ts'

/** So many of a feed's answers are looked at: of a feed that answers once a day, about as many days. */
const looked = 40n
/** A market that moves makes a feed answer sooner than it has to, but hardly every time by so much. */
const timesSooner = 20n
/** The lower half of a round's number counts the answers of one contract; the upper half says which. */
const counter = (1n << 64n) - 1n

/**
 * Holds the heartbeats of the book against what the feeds did. A longer silence than the book has makes fair prices stale; a
 * book that has far longer than a feed was ever silent may take a price for fresh that is not.
 */
export async function feedSilences(client: ChainClient, tag: Hex | 'latest'): Promise<Property> {
  const feeds = feedReads(client.network)
  const last = await readAll(
    client,
    feeds.map(({ address }) => roundRead(address)),
    tag,
  )
  const asked = feeds.flatMap(({ address }, index) => {
    const id = last[index]?.id ?? 0n
    const before = (id & counter) - 1n
    const many = Number(before < 0n ? 0n : before < looked ? before : looked)
    return Array.from({ length: many }, (_, ago) => ({ address, read: roundRead(address, id - 1n - BigInt(ago)) }))
  })
  const answers = await readAll(
    client,
    asked.map(({ read }) => read),
    tag,
  )
  return {
    name: 'feeds as often as their heartbeats say',
    looked: feeds.length,
    problems: feeds.flatMap(({ about, address, heartbeatSeconds }, index) => {
      const earlier = answers.filter((_, at) => asked[at]?.address === address)
      const times = [last[index] ?? null, ...earlier].flatMap(timeOf)
      const silences = times.slice(1).map((time, at) => (times[at] ?? time) - time)
      const longest = silences.reduce<bigint | null>((most, one) => (most === null || one > most ? one : most), null)
      const most = BigInt(heartbeatSeconds)
      if (longest === null) return [`${about}: its answers before the last could not be read`]
      if (longest > most)
        return [`${about}: silent for ${longest} seconds between two of its last answers, and the book has ${most}`]
      return longest * timesSooner < most
        ? [
            `${about}: never silent for longer than ${longest} seconds among its last ${times.length} answers, and the book has ${most}; look its heartbeat up`,
          ]
        : []
    }),
  }
}

/** A round that was never answered has no time. */
function timeOf(round: Round | null): readonly bigint[] {
  return round === null || round.updatedAt === 0n ? [] : [round.updatedAt]
}
