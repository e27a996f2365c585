import { type Address, getAddress, type Hex, hexToBigInt, isHex, size } from 'viem'
import type { SimulatedLog } from '../../model/Simulation.ts'

/** What a log says about someone's balance or rights. `units` is null where the log names a thing instead of an amount. */
export type ReadLog =
  | {
      readonly kind: 'transfer'
      readonly token: Address
      readonly from: Address
      readonly to: Address
      readonly units: bigint | null
    }
  | {
      readonly kind: 'approval'
      readonly token: Address
      readonly owner: Address
      readonly spender: Address
      readonly units: bigint | null
    }
  /** A right or a transfer of another kind: of many tokens at once, for all tokens, by a permit, to borrow. */
  | { readonly kind: 'other'; readonly token: Address }

const transfer = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const approval = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
const others: ReadonlySet<string> = new Set([
  // ApprovalForAll(address,address,bool)
  '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31',
  // TransferSingle(address,address,address,uint256,uint256)
  '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62',
  // TransferBatch(address,address,address,uint256[],uint256[])
  '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb',
  // Permit2: Approval(address,address,address,uint160,uint48) and Permit(address,address,address,uint160,uint48,uint48)
  '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec',
  // Aave: BorrowAllowanceDelegated(address,address,address,uint256)
  '0xda919360433220e13b51e8c211e490d148e61a3bd53de8c097194e458b97f3e1',
  // Morpho: SetAuthorization(address,address,address,bool)
  '0xd5e969f01efe921d3f766bdebad25f0a05e3f237311f56482bf132d0326309c0',
])

/** Null for a log that moves nothing and grants nothing, or that has nothing to do with the account. */
export function readLog(log: SimulatedLog, account: Address): ReadLog | null {
  const [topic, first, second] = log.topics
  if (topic === undefined || !mentions(log, account)) return null
  const kind = topic.toLowerCase()
  if (others.has(kind)) return { kind: 'other', token: log.address }
  if (kind !== transfer && kind !== approval) return null
  const from = addressIn(first)
  const to = addressIn(second)
  // Tokens that do not index the parties say the same in other words: not to be guessed at.
  if (from === null || to === null) return { kind: 'other', token: log.address }
  const units = log.topics.length === 3 && isHex(log.data) && size(log.data) === 32 ? hexToBigInt(log.data) : null
  return kind === transfer
    ? { kind: 'transfer', token: log.address, from, to, units }
    : { kind: 'approval', token: log.address, owner: from, spender: to, units }
}

function mentions(log: SimulatedLog, account: Address): boolean {
  const word = account.slice(2).toLowerCase().padStart(64, '0')
  return [...log.topics, log.data].some((part) => part.toLowerCase().includes(word))
}

function addressIn(topic: Hex | undefined): Address | null {
  if (topic === undefined || !/^0x0{24}[0-9a-f]{40}$/i.test(topic)) return null
  return getAddress(`0x${topic.slice(26)}`)
}
