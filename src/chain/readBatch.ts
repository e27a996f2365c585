import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, multicall3Abi } from 'viem'
import type { Read, ReadResult } from '../model/Read.ts'
import type { Call } from '../model/Step.ts'
import { splitResults } from './splitResults.ts'

type Encoded = { readonly multicall3: Address; readonly reads: readonly Read<unknown>[]; readonly call: Call }

/** The batches that were encoded last, the newest first: every message asks the same snapshot and much the same bracket. */
let encoded: readonly Encoded[] = []
const mostEncoded = 8

/** Many reads as one call: whatever it answers is of one block by construction. */
export function encodeBatch(multicall3: Address, reads: readonly Read<unknown>[]): Call {
  const known = encoded.find((one) => one.multicall3 === multicall3 && areSame(one.reads, reads))
  const found = known ?? { multicall3, reads, call: encodeCall(multicall3, reads) }
  encoded = [found, ...encoded.filter((one) => one !== known)].slice(0, mostEncoded)
  return found.call
}

function areSame(some: readonly Read<unknown>[], others: readonly Read<unknown>[]): boolean {
  return some.length === others.length && some.every((read, index) => read === others[index])
}

function encodeCall(multicall3: Address, reads: readonly Read<unknown>[]): Call {
  const calls = reads.map((read) => ({ target: read.to, allowFailure: true, callData: read.data }))
  return {
    to: multicall3,
    value: 0n,
    data: encodeFunctionData({ abi: multicall3Abi, functionName: 'aggregate3', args: [calls] }),
  }
}

/** The raw answers in the order of the reads; null where a read reverted or answered nothing. */
export function decodeBatch(returned: Hex): readonly (Hex | null)[] {
  const results =
    splitResults(returned) ?? decodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', data: returned })
  return results.map((result) => (result.success && result.returnData !== '0x' ? result.returnData : null))
}

/** Decodes one answer. A contract that answers in another shape than its interface says is a failed read. */
export function decodeRead<T>(read: Read<T>, returned: Hex | null | undefined): ReadResult<T> {
  if (returned === null || returned === undefined) return { status: 'failed' }
  try {
    return { status: 'ok', value: read.decode(returned) }
  } catch {
    return { status: 'failed' }
  }
}

/**
 * Collects reads of all kinds with what to do with their answers, so that one batch can carry them all.
 * `failed` is called where the read has no answer; without it the entry simply stays unknown.
 */
export class ReadBatch {
  readonly #entries: { readonly read: Read<unknown>; readonly take: (returned: Hex | null) => void }[] = []

  add<T>(read: Read<T>, ok: (value: T) => void, failed?: () => void): void {
    this.#entries.push({
      read,
      take: (returned) => {
        const result = decodeRead(read, returned)
        if (result.status === 'ok') ok(result.value)
        else failed?.()
      },
    })
  }

  call(multicall3: Address): Call {
    return encodeBatch(
      multicall3,
      this.#entries.map((entry) => entry.read),
    )
  }

  take(returned: Hex): void {
    const answers = decodeBatch(returned)
    this.#entries.forEach((entry, index) => {
      entry.take(answers[index] ?? null)
    })
  }
}
