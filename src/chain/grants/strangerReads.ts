import {
  type Address,
  decodeFunctionResult,
  encodeFunctionData,
  type Hex,
  hexToString,
  numberToHex,
  parseAbi,
} from 'viem'
import type { Read } from '../../model/Read.ts'
import { readBalance } from '../knownReads.ts'
import { ReadBatch } from '../readBatch.ts'
import type { Possible } from './catalogueGrants.ts'
import { grantRead } from './grantRead.ts'

/** Enough for a proxy's three reads; what burns more, or answers with megabytes, only fails by itself. */
const strangerGas = 400_000n
const longestName = 24

const symbolAbi = parseAbi(['function symbol() view returns (string)'])

/** What a contract that nobody knows answers about one right. Null where it does not answer. */
export type StrangerAnswer = {
  readonly units: bigint | null
  readonly balance: bigint | null
  readonly claimedName: string | null
}

/** One call for one stranger, with gas of its own: none can spoil what the others, or known contracts, answer. */
export function askStranger(
  possible: Possible,
  account: Address,
  multicall3: Address,
): { readonly call: { to: Address; data: Hex; gas: Hex }; readonly take: (returned: Hex | null) => StrangerAnswer } {
  const batch = new ReadBatch()
  const answer: { units: bigint | null; balance: bigint | null; claimedName: string | null } = {
    units: null,
    balance: null,
    claimedName: null,
  }
  batch.add(grantRead(possible, account), (units) => {
    answer.units = units
  })
  batch.add(readBalance(possible.contract, account), (balance) => {
    answer.balance = balance
  })
  batch.add(readSymbol(possible.contract), (name) => {
    answer.claimedName = name
  })
  const { to, data } = batch.call(multicall3)
  return {
    call: { to, data, gas: numberToHex(strangerGas) },
    take: (returned) => {
      if (returned === null) return { units: null, balance: null, claimedName: null }
      try {
        batch.take(returned)
      } catch {
        // An answer of another shape than asked for answers nothing.
      }
      return { ...answer }
    },
  }
}

/** What it calls itself, short and in plain letters: what cannot be seen, or turns the line around, becomes "?". */
function readSymbol(contract: Address): Read<string> {
  return {
    to: contract,
    data: encodeFunctionData({ abi: symbolAbi, functionName: 'symbol' }),
    decode: (data) => {
      // Old tokens answer with 32 bytes instead of a string.
      const text =
        data.length === 66
          ? hexToString(data, { size: 32 })
          : decodeFunctionResult({ abi: symbolAbi, functionName: 'symbol', data })
      const plain = [...text.slice(0, longestName + 1)].map((letter) => (/^[\x20-\x7e]$/.test(letter) ? letter : '?'))
      return plain.length > longestName ? `${plain.slice(0, longestName).join('')}…` : plain.join('')
    },
  }
}
