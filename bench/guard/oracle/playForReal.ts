import { type Address, type Hex, numberToHex, zeroAddress } from 'viem'
import type { ChainClient } from '../../../src/chain/ChainClient.ts'
import type { Slot } from '../../../src/model/Slot.ts'
import type { Call } from '../../../src/model/Step.ts'
import { nativeAddress } from '../../../src/model/Token.ts'
import type { Reader, State } from './openReader.ts'
import { accrueCalls, queueRead } from './stateReads.ts'

/** A call by whoever, before the plan's own: how others move the market first. */
export type Foreign = { readonly from: Address; readonly to: Address; readonly data: Hex }

export type Deed = {
  readonly account: Address
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
  readonly block: { readonly number: bigint }
  /** Chain seconds in which it happens. */
  readonly at: bigint
  readonly reader: Reader
  /** How everything stood before: the same for whatever may happen in one block. */
  readonly before: State
  readonly first?: readonly Foreign[]
  /**
   * Code that stands on the chain and lies; while the state is read, the honest code stands in its place. What happens then
   * happens in a block as blocks are, with fees that are paid: such code might look.
   */
  readonly honest?: ReadonlyMap<Address, Hex>
}

export type Done = {
  readonly before: State
  readonly after: State
  /** Steps that went through. Where one fails, those after it are never sent. */
  readonly done: number
  readonly logs: readonly RawLog[]
  readonly gasUsed: bigint
}

export type RawLog = { readonly address: Hex; readonly topics: readonly Hex[]; readonly data: Hex }

type Answer = {
  readonly status: Hex
  readonly returnData: Hex
  readonly gasUsed: Hex
  readonly logs?: readonly RawLog[]
}
/** Wei for each unit of gas, with the tip in it. */
const gasPrice = 550_000_000n
const tip = 50_000_000n
const fees = { maxFeePerGas: numberToHex(gasPrice), maxPriorityFeePerGas: numberToHex(tip) }
const stepGas = numberToHex(3_000_000n)
const readerGas = numberToHex(10_000_000n)
/** Whoever proposes the block, and whoever asks questions in it. */
const proposer: Address = '0x00000000000000000000000000000000b10cb10c'
const somebody: Address = '0x0000000000000000000000000000000000a5ced0'
/** Ether for the gas, so that a plan for all of it is not stopped by that. */
const lent = 10n ** 18n

type Request = {
  readonly from?: Address
  readonly to: Address
  readonly data: Hex
  readonly value?: Hex
  readonly gas?: Hex
  readonly maxFeePerGas?: Hex
  readonly maxPriorityFeePerGas?: Hex
}

/**
 * What really happens when the calls are sent one after the other, on the chain as it is: measured amounts are filled with
 * what came in, and whatever fails ends it. A reader of its own looks at everything before and after.
 */
export async function playForReal(client: ChainClient, deed: Deed): Promise<Done> {
  const known = new Map<string, bigint>()
  for (;;) {
    const filled = fill(deed, known)
    const source = deed.slots.map(sourceOf).find((key) => !known.has(key))
    const played = await playMost(client, deed, filled)
    const failed = played.answers.length < filled.length ? played.answers.length : firstFailed(played.answers)
    const from = source === undefined ? undefined : deed.slots.find((slot) => sourceOf(slot) === source)?.from
    if (source !== undefined && from !== undefined && (failed === -1 || failed > from)) {
      known.set(source, played.rises.get(source) ?? 0n)
      continue
    }
    // What came in below the least of a measured amount ends a plan as well.
    const missed = deed.slots
      .filter((slot) => (known.get(sourceOf(slot)) ?? slot.min) < slot.min)
      .map((slot) => slot.call)
    const stop = Math.min(failed === -1 ? filled.length : failed, ...missed)
    const end = stop < filled.length ? await playOnce(client, deed, filled.slice(0, stop)) : played
    return {
      before: deed.before,
      after: end.after,
      done: stop,
      logs: end.answers.flatMap(({ logs }) => logs ?? []),
      gasUsed: end.answers.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n),
    }
  }
}

function firstFailed(answers: readonly Answer[]): number {
  return answers.findIndex(({ status }) => status !== '0x1')
}

/** A node refuses the whole of it where one step gives more coins than are there: then only what is before that step. */
async function playMost(client: ChainClient, deed: Deed, calls: readonly Call[]): ReturnType<typeof playOnce> {
  try {
    return await playOnce(client, deed, calls)
  } catch (thrown) {
    const lacks = /insufficient|OutOfFunds|lack of funds|overflow/i.test(String(thrown))
    if (!lacks || calls.length === 0) throw thrown
    return await playMost(client, deed, calls.slice(0, -1))
  }
}

function sourceOf({ from, token }: Slot): string {
  return `${from}:${token.toLowerCase()}`
}

/** Puts what was measured where it belongs: at most what was approved, and the least where nothing was measured yet. */
function fill({ calls, slots }: Deed, known: ReadonlyMap<string, bigint>): readonly Call[] {
  return calls.map((call, index) => {
    let hex = call.data.slice(2)
    for (const slot of slots) {
      const start = 8 + slot.word * 64
      if (slot.call !== index || slot.word < 0 || start + 64 > hex.length) continue
      const measured = known.get(sourceOf(slot)) ?? slot.min
      const units = measured > slot.max ? slot.max : measured < slot.min ? slot.min : measured
      hex = `${hex.slice(0, start)}${units.toString(16).padStart(64, '0')}${hex.slice(start + 64)}`
    }
    return { ...call, data: `0x${hex}` as const }
  })
}

/** How everything stands now, by a reader that shares nothing with the app's. */
export async function lookAround(client: ChainClient, deed: Omit<Deed, 'calls' | 'slots' | 'before'>): Promise<State> {
  const [answers] = await send(client, { ...deed, calls: [], slots: [], before: new Map() }, [looks(client, deed)])
  return seen(client, deed, answers ?? [])
}

function looks({ network }: ChainClient, { account, reader }: Pick<Deed, 'account' | 'reader'>): readonly Request[] {
  const queue = queueRead(network, account)
  const accrue = accrueCalls(network).map((call) => ({ from: zeroAddress, ...call }))
  return [
    ...accrue,
    ...(queue === null ? [] : [{ to: queue.to, data: queue.data }]),
    { to: reader.address, data: '0x' },
  ]
}

function seen(
  { network }: ChainClient,
  { account, reader }: Pick<Deed, 'account' | 'reader'>,
  answers: readonly Answer[],
): State {
  const queue = queueRead(network, account)
  const [waiting, all] = answers.slice(-2)
  if (all?.status !== '0x1' || (queue !== null && waiting?.status !== '0x1'))
    throw new Error('The chain could not be read.')
  const state = reader.take(all.returnData)
  return queue === null || waiting === undefined
    ? state
    : new Map([...state, ['queue', queue.take(waiting.returnData)]])
}

async function playOnce(client: ChainClient, deed: Deed, calls: readonly Call[]) {
  const { network } = client
  const { account, slots } = deed
  const first: readonly Request[] = deed.first ?? []
  const sources = [...new Map(slots.map((slot) => [sourceOf(slot), slot])).values()]
  const measure = (index: number): readonly Request[] =>
    sources.filter((slot) => slot.from === index).map((slot) => holds(network.multicall3, slot.token, account))
  const middle: Request[] = []
  const places: { at: number; step: number }[] = []
  for (const [index, { to, value, data }] of calls.entries()) {
    const asked = measure(index)
    middle.push(...asked)
    places.push({ at: middle.length, step: index })
    middle.push(
      { from: account, to, value: numberToHex(value), data, ...(deed.honest ? { gas: stepGas } : {}) },
      ...asked,
    )
  }
  const [, played, closing] = await send(client, deed, [first, middle, looks(client, deed)])
  if (closing === undefined || played === undefined) throw new Error('The chain did not answer for all of it.')
  const rises = new Map<string, bigint>()
  for (const { at, step } of places)
    for (const [index, slot] of sources.filter((each) => each.from === step).entries()) {
      const count = measure(step).length
      const [then, now] = [played[at - count + index], played[at + 1 + index]]
      if (then && now) rises.set(sourceOf(slot), unitsIn(now) - unitsIn(then))
    }
  const answers = places.flatMap(({ at }) => played[at] ?? [])
  return {
    after: withoutFees(seen(client, deed, closing), deed, answers),
    answers,
    rises,
  }
}

/** Where no contract is left to ask, there is nothing. */
function unitsIn({ returnData }: Answer): bigint {
  return returnData.length < 66 ? 0n : BigInt(returnData.slice(0, 66))
}

/** What gas costs is no harm: it is given back, and what was lent for it taken back. */
function withoutFees(state: State, { account, honest }: Deed, answers: readonly Answer[]): State {
  if (honest === undefined) return state
  const gas = answers.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n)
  const ether = (state.get(etherOf(account)) ?? 0n) + gas * gasPrice - lent
  return new Map([...state, [etherOf(account), ether]])
}

function holds(multicall3: Address, token: Address, account: Address): Request {
  const who = account.slice(2).toLowerCase().padStart(64, '0')
  return token.toLowerCase() === nativeAddress.toLowerCase()
    ? { to: multicall3, data: `0x4d2301cc${who}` }
    : { to: token, data: `0x70a08231${who}` }
}

type AskedBlock = {
  readonly calls: readonly Request[]
  readonly blockOverrides?: Readonly<Record<string, Hex>>
  readonly stateOverrides?: Readonly<Record<Address, { readonly code?: Hex; readonly balance?: Hex }>>
}

async function send({ viem }: ChainClient, deed: Deed, parts: readonly (readonly Request[])[]) {
  const { block, at, honest } = deed
  const blocks = honest === undefined ? [{ calls: parts.flat() }] : realBlocks(deed, honest, parts)
  const request = {
    blockStateCalls: blocks.map(({ blockOverrides, ...asked }, index) => ({
      ...asked,
      blockOverrides: {
        number: numberToHex(block.number + 1n + BigInt(index)),
        time: numberToHex(at + BigInt(index)),
        ...blockOverrides,
      },
    })),
    validation: honest !== undefined,
  }
  const returned = await viem.request<{
    Method: 'eth_simulateV1'
    Parameters: unknown
    ReturnType: readonly { readonly calls: readonly Answer[] }[]
  }>({ method: 'eth_simulateV1', params: [request, numberToHex(block.number)] })
  const answers = returned.flatMap(({ calls }) => calls)
  let start = 0
  return parts.map((part) => {
    start += part.length
    return answers.slice(start - part.length, start)
  })
}

/** One block as blocks are, with a proposer and fees for everybody, and one more, a second later, in which nothing lies. */
function realBlocks(
  { account, before }: Deed,
  honest: NonNullable<Deed['honest']>,
  parts: readonly (readonly Request[])[],
): readonly AskedBlock[] {
  const ether = before.get(etherOf(account)) ?? 0n
  const asked = parts.slice(0, -1).flat()
  return [
    {
      calls: asked.map((call) => ({ ...fees, gas: readerGas, ...call, from: call.from ?? somebody })),
      blockOverrides: { baseFeePerGas: numberToHex(gasPrice - tip), feeRecipient: proposer },
      stateOverrides: {
        [account]: { balance: numberToHex(ether + lent) },
        [somebody]: { balance: numberToHex(lent) },
      },
    },
    {
      calls: parts.at(-1) ?? [],
      blockOverrides: { baseFeePerGas: '0x0' },
      stateOverrides: Object.fromEntries([...honest].map(([address, code]) => [address, { code }])),
    },
  ]
}

function etherOf(account: Address): string {
  return `has:${account}:${nativeAddress}`.toLowerCase()
}
