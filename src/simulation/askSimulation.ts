import { type Hex, hexToBigInt, isHex, numberToHex } from 'viem'
import { z } from 'zod'
import type { Reader } from '../chain/ChainClient.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import type { SimulatedStep } from '../model/Simulation.ts'
import { explainRevert } from './explainRevert.ts'

const hex = z.custom<Hex>((value) => isHex(value))
const simulatedCall = z.object({
  status: hex,
  returnData: hex,
  gasUsed: hex,
  logs: z.array(z.object({ address: hex, topics: z.array(hex), data: hex })).default([]),
  error: z.object({ data: z.string().optional(), message: z.string().optional() }).nullish(),
})
const answer = z.array(z.object({ calls: z.array(simulatedCall) }))
export type SimulatedCall = z.infer<typeof simulatedCall>

/** One block to be played, as `eth_simulateV1` takes it. */
export type AskedBlock = {
  readonly blockOverrides: Readonly<Record<string, Hex>>
  readonly stateOverrides?: Readonly<Record<string, { readonly balance: Hex }>>
  readonly calls: readonly Readonly<Record<string, Hex>>[]
}

/**
 * Plays blocks on top of the one with this number. What comes back has as many blocks and calls as were asked for.
 * @param options `validation`: as a real block would, with fees that are paid and base fees that are seen
 * @throws what the node says; SaysoError `simulation-unavailable` where its answer is of another shape
 */
export async function askSimulation(
  client: Reader,
  blocks: readonly AskedBlock[],
  options: { readonly on: bigint; readonly validation: boolean },
): Promise<readonly (readonly SimulatedCall[])[]> {
  const request = { blockStateCalls: blocks, traceTransfers: true, validation: options.validation }
  const returned = await client.viem.request<{ Method: 'eth_simulateV1'; Parameters: unknown; ReturnType: unknown }>({
    method: 'eth_simulateV1',
    params: [request, numberToHex(options.on)],
  })
  const parsed = answer.safeParse(returned)
  const played = parsed.success ? parsed.data.map(({ calls }) => calls) : []
  if (played.length !== blocks.length || blocks.some(({ calls }, index) => played[index]?.length !== calls.length))
    throw new SaysoError(
      'simulation-unavailable',
      'The node answered the simulation with something else. Nothing was sent.',
    )
  return played
}

export function describeCall(call: SimulatedCall): SimulatedStep {
  const ok = call.status === '0x1'
  const data = call.error?.data
  return {
    status: ok ? 'ok' : 'reverted',
    gasUsed: hexToBigInt(call.gasUsed),
    logs: call.logs.map((log) => ({ address: log.address, topics: log.topics, data: log.data })),
    returnData: call.returnData,
    reason: ok ? null : explainRevert(isHex(data) && data !== '0x' ? data : call.returnData),
  }
}

/** Why a node did not play something, in one sentence. */
export function describeFailure(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  if (/insufficient funds|OutOfFunds|InsufficientFunds/i.test(text))
    return 'A step would move more of the coin than you hold.'
  return `The node could not play the plan: ${text.split('\n')[0]?.slice(0, 200) ?? ''}`
}
