import { type Address, type Hex, hexToBigInt, isHex, numberToHex } from 'viem'
import { z } from 'zod'
import type { ChainClient } from '../chain/ChainClient.ts'
import type { Call } from '../model/Step.ts'
import { explainRevert } from './explainRevert.ts'

const hex = z.custom<Hex>((value) => isHex(value))
const playedCall = z.object({
  status: hex,
  returnData: hex,
  gasUsed: hex,
  error: z.object({ data: z.string().optional() }).nullish(),
})
const answer = z.array(z.object({ calls: z.array(playedCall) })).length(2)

/** Whether what a plan enters can be left again at once, played on the chain. `gasUsed` is of the leaving alone. */
export type Rehearsal =
  | { readonly status: 'works'; readonly gasUsed: bigint }
  | { readonly status: 'fails'; readonly reason: string | null }
  | { readonly status: 'unavailable' }

export type RehearsalTarget = {
  readonly account: Address
  readonly calls: readonly Call[]
  /** What leaves again all that the calls enter. */
  readonly leaving: readonly Call[]
  readonly block: { readonly number: bigint; readonly timestamp: bigint }
  /** The chain's present time, seconds. */
  readonly now: bigint
}

/** Blocks between getting in and getting out, in seconds: some contracts forbid both in one block. */
const pauseSeconds = 12n

/**
 * Plays the plan, and in the block after it the way out. It decides nothing: it measures what leaving costs, and shows
 * whether it works. It goes out with the simulation, in the same request.
 */
export async function rehearseExit(client: ChainClient, target: RehearsalTarget): Promise<Rehearsal> {
  const { block, now, account } = target
  const start = now > block.timestamp ? now : block.timestamp + 1n
  const played = (calls: readonly Call[]) =>
    calls.map(({ to, value, data }) => ({ from: account, to, value: numberToHex(value), data }))
  const blockAt = (after: bigint, time: bigint, calls: readonly Call[]) => ({
    blockOverrides: { number: numberToHex(block.number + after), time: numberToHex(time) },
    calls: played(calls),
  })
  const request = {
    blockStateCalls: [blockAt(1n, start, target.calls), blockAt(2n, start + pauseSeconds, target.leaving)],
    validation: false,
  }
  try {
    const returned = await client.viem.request<{ Method: 'eth_simulateV1'; Parameters: unknown; ReturnType: unknown }>({
      method: 'eth_simulateV1',
      params: [request, numberToHex(block.number)],
    })
    const parsed = answer.safeParse(returned)
    const left = parsed.success ? parsed.data[1]?.calls : undefined
    if (left === undefined || left.length !== target.leaving.length) return { status: 'unavailable' }
    const failed = left.find(({ status }) => status !== '0x1')
    if (failed === undefined)
      return { status: 'works', gasUsed: left.reduce((sum, call) => sum + hexToBigInt(call.gasUsed), 0n) }
    const data = failed.error?.data
    return { status: 'fails', reason: explainRevert(isHex(data) && data !== '0x' ? data : failed.returnData) }
  } catch {
    return { status: 'unavailable' }
  }
}
