import { type Address, type Hex, hexToBigInt, numberToHex } from 'viem'
import type { ChainClient } from '../chain/ChainClient.ts'
import { decodeRead } from '../chain/readBatch.ts'
import { readUnits } from '../chain/readUnits.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import type { OtherRun, WayOut, WayOutStep } from '../model/Simulation.ts'
import type { Call } from '../model/Step.ts'
import { nativeAddress, sameAddress } from '../model/Token.ts'
import { type AskedBlock, askSimulation, describeCall, describeFailure, type SimulatedCall } from './askSimulation.ts'
import { openBracket } from './bracket.ts'
import { bracketAllowances, bracketBalances } from './bracketed.ts'
import type { Conditions } from './Conditions.ts'
import type { SimulationTarget } from './simulate.ts'
import { watchedBy } from './watchedBy.ts'
import { type WayBack, wayBack } from './wayBack.ts'

/** Asks the questions, so that they cost the account nothing. Nobody has its key, and it needs none. */
const reader: Address = '0x00000000000000000000000000000000000005a7'
const readerGas = 10_000_000n
const readerEther = 10n ** 24n
/** Leaving needs no more than getting in. */
const leavingGas = 2_000_000n
/** Between the plan and the way back: some contracts forbid both in one block. */
const pauseSeconds = 12n

export type Elsewhere = { readonly run: OtherRun; readonly wayOut: WayOut }

/**
 * Plays the plan's calls under conditions that a contract could take for the real thing, with the same reads around them
 * as the simulation, and in the block after it what takes all back that the calls enter. One request.
 */
export async function playElsewhere(
  client: ChainClient,
  target: SimulationTarget,
  conditions: Conditions,
  options: { readonly leaving: boolean },
): Promise<Elsewhere> {
  try {
    return await play(client, target, conditions, options)
  } catch (cause) {
    // Of an absurd amount no way back can be built: what cannot be played is never taken to be fine.
    if (cause instanceof SaysoError) return failed(conditions, 'No way back can be built for these amounts.')
    return failed(conditions, describeFailure(cause))
  }
}

async function play(
  client: ChainClient,
  target: SimulationTarget,
  conditions: Conditions,
  options: { readonly leaving: boolean },
): Promise<Elsewhere> {
  const { network } = client
  const { account } = target
  const watched = watchedBy(target.watchedCalls ?? target.calls, network, target.watchedRights)
  const [before, after] = [openBracket(client, account, watched), openBracket(client, account, watched)]
  const back = options.leaving ? wayBack(target.calls, network, account) : []
  const leaving = back.map((way) => ({ ...way, read: readUnits(network, way.token, account) }))
  const price = conditions.baseFeePerGas + conditions.tipPerGas
  const fees = { maxFeePerGas: numberToHex(price), maxPriorityFeePerGas: numberToHex(conditions.tipPerGas) }
  const asked = ({ to, data }: Pick<Call, 'to' | 'data'>) => {
    return { from: reader, to, data, gas: numberToHex(readerGas), ...fees }
  }
  const played = ({ to, data, value }: Call, gas: bigint) => {
    return { from: account, to, data, value: numberToHex(value), gas: numberToHex(gas), ...fees }
  }
  const blocks: AskedBlock[] = [
    {
      blockOverrides: blockOf(conditions, 0n),
      stateOverrides: richEnough(account, conditions, back.length),
      calls: [
        asked(before.batch.call(network.multicall3)),
        ...target.calls.map((call, index) => played(call, conditions.gas[index] ?? 0n)),
        asked(after.batch.call(network.multicall3)),
      ],
    },
  ]
  if (leaving.length > 0)
    blocks.push({
      blockOverrides: blockOf(conditions, 1n),
      calls: leaving.flatMap(({ calls, read }) => [
        asked(read),
        ...calls.map((call) => played(call, leavingGas)),
        asked(read),
      ]),
    })
  const [entering = [], left = []] = await askSimulation(client, blocks, {
    on: target.block.number,
    validation: true,
  })
  const [first, last] = [entering.at(0), entering.at(-1)]
  if (first?.status !== '0x1' || last?.status !== '0x1')
    return failed(conditions, 'The balances around the plan could not be read.')
  before.batch.take(first.returnData)
  after.batch.take(last.returnData)
  const sides = { before: before.result(), after: after.result() }
  const steps = entering.slice(1, -1)
  const paid = steps.reduce((sum, { gasUsed }) => sum + hexToBigInt(gasUsed), 0n) * price
  return {
    run: {
      status: 'played',
      conditions: conditions.name,
      steps: steps.map(describeCall),
      balances: bracketBalances(sides.before, sides.after).map((line) =>
        sameAddress(line.token, nativeAddress) ? { ...line, after: line.after + paid } : line,
      ),
      allowances: bracketAllowances(watched.pairs, sides.before, sides.after),
      unread: [...sides.before.unread, ...sides.after.unread],
    },
    wayOut: { status: 'played', steps: describeLeaving(leaving, left) },
  }
}

function failed(conditions: Conditions, reason: string): Elsewhere {
  return {
    run: { status: 'unavailable', conditions: conditions.name, reason },
    wayOut: { status: 'unavailable', reason },
  }
}

function blockOf({ number, time, proposer, random, baseFeePerGas }: Conditions, later: bigint) {
  return {
    number: numberToHex(number + later),
    time: numberToHex(time + later * pauseSeconds),
    feeRecipient: proposer,
    prevRandao: random,
    baseFeePerGas: numberToHex(baseFeePerGas),
  }
}

/** The reader pays for its questions; the account for its steps, out of its own where `ether` is null. */
function richEnough(account: Address, { ether, baseFeePerGas, tipPerGas }: Conditions, ways: number) {
  const wayOutCost = BigInt(ways) * 2n * leavingGas * (baseFeePerGas + tipPerGas)
  return {
    [reader]: { balance: numberToHex(readerEther) },
    ...(ether === null ? {} : { [account]: { balance: numberToHex(ether + wayOutCost) } }),
  }
}

type Leaving = WayBack & { readonly read: ReturnType<typeof readUnits> }

function describeLeaving(leaving: readonly Leaving[], left: readonly SimulatedCall[]): readonly WayOutStep[] {
  const rest = [...left]
  return leaving.map(({ of, kind, token, put, calls, read }): WayOutStep => {
    const [start] = rest.splice(0, 1)
    const steps = rest.splice(0, calls.length).map(describeCall)
    const [end] = rest.splice(0, 1)
    const failing = steps.find(({ status }) => status === 'reverted')
    const [had, has] = [decodeRead(read, answerOf(start)), decodeRead(read, answerOf(end))]
    const unread = had.status === 'failed' || has.status === 'failed'
    return {
      of,
      kind,
      token: token.address,
      status: failing !== undefined || unread ? 'reverted' : 'ok',
      reason: failing?.reason ?? (unread ? 'What came back could not be read.' : null),
      put,
      back: unread ? 0n : has.value - had.value,
    }
  })
}

function answerOf(call: SimulatedCall | undefined): Hex | null {
  return call?.status === '0x1' ? call.returnData : null
}
