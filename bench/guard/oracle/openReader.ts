import { type Address, concat, type Hex, numberToHex, size } from 'viem'
import type { PracticeClient } from '../../../src/host/practice/chainClient.ts'
import { assemble, op, type Piece, push } from '../asm.ts'
import type { NumberRead } from './stateReads.ts'

/** What the chain said, by the key of each question. What could not be asked is missing. */
export type State = ReadonlyMap<string, bigint>

export type Reader = {
  /** One call without any data asks everything. */
  readonly address: Address
  readonly take: (returned: Hex) => State
}

const readerAddress: Address = '0x00000000000000000000000000000000005afe02'
/** A question: whom, which word of the answer is meant, then what is asked: a selector and two words. */
const entryBytes = 100

/**
 * Puts a reader on the practice chain: hand-written code that asks all questions in one call and answers with two words
 * for each, whether it was answered and what. Nothing of the app's own reader is used, and little has to travel.
 */
export async function openReader(rpc: PracticeClient, reads: readonly NumberRead[]): Promise<Reader> {
  const table = concat(
    reads.map(({ to, data, word }) => {
      if (size(data) > entryBytes - 32) throw new Error('A question is too long for the reader.')
      const asked = `${data}${'0'.repeat(2 * (entryBytes - 32 - size(data)))}` as const
      return concat([numberToHex(word, { size: 12 }), to, asked])
    }),
  )
  const program = (start: number): Hex => assemble(loop(reads.length, start))
  // Where the table begins is one of the program's own numbers, and as long whatever it is.
  const length = size(program(0xffff))
  await rpc.setCode({ address: readerAddress, bytecode: concat([program(length), table]) })
  return { address: readerAddress, take: (returned) => taken(reads, returned) }
}

function taken(reads: readonly NumberRead[], returned: Hex): State {
  const state = new Map<string, bigint>()
  for (const [index, { key }] of reads.entries()) {
    const at = 2 + 128 * index
    if (returned.slice(at, at + 64).endsWith('1')) state.set(key, BigInt(`0x${returned.slice(at + 64, at + 128)}`))
  }
  return state
}

const answersAt = 0x200
const resultsAt = 0x1000

function loop(count: number, start: number): readonly Piece[] {
  const wide = (value: number): Hex => push(numberToHex(value, { size: 2 }))
  return [
    push(0),
    { label: 'next' },
    ...[op('dup1'), wide(count), op('eq'), { jumpIf: 'done' }],
    // The question, into memory from 0 on.
    ...[push(entryBytes), op('dup2'), push(entryBytes), op('mul'), wide(start), op('add'), push(0), op('codecopy')],
    ...[wide(0x180), wide(answersAt), push(68), push(32), push(0), op('mload', 'gas', 'staticcall')],
    // [index, worked, where the word begins]
    ...[push(0), op('mload'), push(160), op('shr'), push(32), op('mul')],
    ...[op('dup1'), push(32), op('add', 'returndatasize', 'lt', 'iszero')],
    // [index, long enough, worked, value]
    ...[op('swap2', 'swap1'), wide(answersAt), op('add', 'mload')],
    ...[op('dup4'), push(64), op('mul'), wide(resultsAt + 32), op('add', 'mstore')],
    ...[op('and', 'dup2'), push(64), op('mul'), wide(resultsAt), op('add', 'mstore')],
    ...[push(1), op('add'), { jump: 'next' }],
    ...[{ label: 'done' }, op('pop'), wide(count * 64), wide(resultsAt), op('return')],
  ]
}
