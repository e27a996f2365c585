import { type Address, type Hex, isHex, numberToHex } from 'viem'
import { z } from 'zod'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Call } from '../model/Step.ts'
import type { Wind, WoundDay, WoundSide } from '../model/Wind.ts'
import { explainRevert } from './explainRevert.ts'
import { windHoldings } from './windHoldings.ts'
import { openWindReads } from './windReads.ts'

const secondsADay = 86_400n

const hex = z.custom<Hex>((value) => isHex(value))
const playedCall = z.object({
  status: hex,
  returnData: hex,
  error: z.object({ data: z.string().optional() }).nullish(),
})
const answer = z.array(z.object({ calls: z.array(playedCall) }))
type PlayedCall = z.infer<typeof playedCall>

export type WindTarget = {
  readonly account: Address
  /** The plan's calls, in order. */
  readonly calls: readonly Call[]
  /** The block that everything is played on top of. */
  readonly block: { readonly number: bigint; readonly timestamp: bigint }
  /** The chain's present time, seconds. */
  readonly now: bigint
  /** How far to go, in whole days from now. */
  readonly days: readonly number[]
}

/** A story could not be told to its end, and why. */
class Untold extends Error {}

/**
 * The time machine: plays the plan now, lets days go by, and asks the contracts themselves what is held then. One
 * `eth_simulateV1` request holds it all: a block with the plan's calls, then a block for each wanted day in which nothing
 * happens but reading. A second request, in the same round trip, tells the same time without the plan. Nobody else acts
 * in between, so rates stay as the plan leaves them; price feeds are not asked at times for which they have no answer.
 * A node that cannot do it, or a plan that fails, gives `unavailable` with one sentence.
 */
export async function windForward(client: ChainClient, target: WindTarget): Promise<Wind> {
  const { timestamp } = target.block
  const start = target.now > timestamp ? target.now : timestamp + 1n
  const days = [0, ...new Set(target.days)].toSorted((a, b) => a - b)
  try {
    const [withPlan, withoutPlan] = await Promise.all([
      tell(client, target, { calls: target.calls, start, days }),
      tell(client, target, { calls: [], start, days }),
    ])
    const sideAt = (sides: readonly WoundSide[], index: number): WoundSide => {
      const side = sides[index]
      if (side === undefined) throw new Untold('The node left out a moment that it was asked about.')
      return side
    }
    return {
      status: 'ok',
      days: days.map(
        (count, index): WoundDay => ({
          days: count,
          at: start + BigInt(count) * secondsADay,
          withPlan: sideAt(withPlan, index),
          withoutPlan: sideAt(withoutPlan, index),
        }),
      ),
    }
  } catch (thrown) {
    if (thrown instanceof Untold) return { status: 'unavailable', reason: thrown.message }
    throw thrown
  }
}

type Story = { readonly calls: readonly Call[]; readonly start: bigint; readonly days: readonly number[] }

/** One story: what is held at each of the moments. The first is right after the calls. */
async function tell(client: ChainClient, target: WindTarget, story: Story): Promise<readonly WoundSide[]> {
  const { network, viem } = client
  const moments = story.days.map((days) => ({ days, reads: openWindReads(network, target.account) }))
  const calls = story.calls.map(({ to, data, value }) => ({
    from: target.account,
    to,
    data,
    value: numberToHex(value),
  }))
  const request = {
    blockStateCalls: moments.map(({ days, reads }, index) => {
      const { to, data } = reads.batch.call(network.multicall3)
      return {
        blockOverrides: {
          number: numberToHex(target.block.number + 1n + BigInt(index)),
          time: numberToHex(story.start + BigInt(days) * secondsADay),
        },
        calls: [...(index === 0 ? calls : []), { to, data }],
      }
    }),
    validation: false,
  }
  const returned = await viem
    .request<{ Method: 'eth_simulateV1'; Parameters: unknown; ReturnType: unknown }>({
      method: 'eth_simulateV1',
      params: [request, numberToHex(target.block.number)],
    })
    .catch((cause: unknown) => {
      const text = cause instanceof Error ? cause.message : String(cause)
      throw new Untold(`The node could not wind the clock forward: ${text.split('\n')[0]?.slice(0, 200) ?? ''}`)
    })
  const blocks = answer.safeParse(returned)
  if (!blocks.success || blocks.data.length !== moments.length)
    throw new Untold('The node answered the question about later days with something else.')
  return moments.map(({ reads, days }, index) => {
    const played = blocks.data[index]?.calls ?? []
    if (played.length !== (index === 0 ? calls.length : 0) + 1)
      throw new Untold('The node answered the question about later days with something else.')
    const reading = played.at(-1)
    const failed = played.slice(0, -1).findIndex(({ status }) => status !== '0x1')
    const why = played[failed]
    if (failed !== -1 && why !== undefined) throw new Untold(describeRevert(failed, why))
    if (reading?.status !== '0x1') throw new Untold('The balances of a later day could not be read.')
    reads.batch.take(reading.returnData)
    return windHoldings(network, reads.answers(), story.start + BigInt(days) * secondsADay)
  })
}

function describeRevert(index: number, { error, returnData }: PlayedCall): string {
  const data = error?.data
  const reason = explainRevert(isHex(data) && data !== '0x' ? data : returnData)
  return `Step ${index + 1} would fail on the chain as it is now, so there is no later day to look at. ${reason ?? ''}`.trim()
}
