import { type Address, getAddress, type Hex, hexToBigInt, isHex, numberToHex, pad, toEventSelector } from 'viem'
import { z } from 'zod'
import type { GrantSince } from '../../model/Grant.ts'
import type { Network } from '../../model/Network.ts'
import { grantKey, knownGrant, type Possible, possibleGrants } from './catalogueGrants.ts'

const approval = toEventSelector('Approval(address,address,uint256)')
const approvalForAll = toEventSelector('ApprovalForAll(address,address,bool)')
const delegated = toEventSelector('BorrowAllowanceDelegated(address,address,address,uint256)')
const authorized = toEventSelector('SetAuthorization(address,address,address,bool)')
/** Permit2 keeps allowances of its own, for any token, in one contract. */
const permit2: ReadonlySet<Hex> = new Set([
  toEventSelector('Approval(address,address,address,uint160,uint48)'),
  toEventSelector('Permit(address,address,address,uint160,uint48,uint48)'),
])

export type LogFilter = {
  readonly fromBlock: Hex
  readonly toBlock: Hex
  readonly address?: readonly Address[]
  readonly topics: readonly (Hex | readonly Hex[] | null)[]
}

/** Two questions: to the catalogue's contracts, whose logs no stranger can flood, and to anybody. */
export function grantFilters(
  network: Network,
  account: Address,
  range: { readonly from: bigint; readonly to: bigint },
): { readonly known: readonly LogFilter[]; readonly anybody: readonly LogFilter[] } {
  const blocks = { fromBlock: numberToHex(range.from), toBlock: numberToHex(range.to) }
  const owner = pad(account)
  const contracts = new Set(possibleGrants(network, [account]).map(({ contract }) => contract))
  const { morpho } = network
  return {
    known: [
      { ...blocks, address: [...contracts], topics: [[approval, delegated], owner] },
      ...(morpho === null ? [] : [{ ...blocks, address: [morpho.blue], topics: [authorized, null, owner] }]),
    ],
    anybody: [{ ...blocks, topics: [[approval, approvalForAll, delegated, ...permit2], owner] }],
  }
}

const quantity = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{1,64}$/i.test(value))
const word = z.custom<Hex>((value) => isHex(value) && value.length === 66)
const loggedSchema = z.object({
  address: z.custom<Hex>((value) => isHex(value) && value.length === 42),
  topics: z.array(word).min(2).max(4),
  blockNumber: quantity,
  logIndex: quantity,
  transactionHash: word,
  blockTimestamp: quantity.nullish(),
})
type Logged = z.infer<typeof loggedSchema>

export type LoggedGrant = Possible & { readonly since: GrantSince }

export type GrantLogs = {
  /** The last word on each right that was ever set, the newest first. */
  readonly grants: readonly LoggedGrant[]
  /** Contracts that keep rights of a kind that cannot be read here. */
  readonly unreadable: readonly Address[]
  /** Entries that are no logs of the kind that was asked for. */
  readonly senseless: number
}

/** What an answer to these filters says. Every line of it is a stranger's: one that makes no sense is counted, and skipped. */
export function readGrantLogs(network: Network, account: Address, answers: readonly unknown[]): GrantLogs {
  const all = answers.flatMap((answer): readonly unknown[] => (Array.isArray(answer) ? answer : [null]))
  const parsed = all.map((entry) => loggedSchema.safeParse(entry))
  const logs = parsed.flatMap(({ data }) => (data === undefined ? [] : [data])).sort(newestFirst)
  const latest = new Map<string, LoggedGrant>()
  const unreadable = new Set<Address>()
  let senseless = parsed.filter(({ success }) => !success).length
  for (const log of logs) {
    const [kind] = log.topics
    if (kind !== undefined && permit2.has(kind)) {
      unreadable.add(getAddress(log.address))
      continue
    }
    const possible = possibleOf(network, account, log)
    if (possible === null) {
      senseless += 1
      continue
    }
    const key = grantKey(possible)
    if (!latest.has(key)) latest.set(key, { ...possible, since: sinceOf(log) })
  }
  return {
    grants: [...latest.values()],
    unreadable: [...unreadable],
    senseless,
  }
}

function possibleOf(network: Network, account: Address, { address, topics }: Logged): Possible | null {
  const [event, first, second, third] = topics
  const contract = getAddress(address)
  const ownerAt = event === authorized ? second : first
  const spenderAt = event === authorized ? third : second
  if (ownerAt?.toLowerCase() !== pad(account).toLowerCase() || spenderAt === undefined) return null
  if (!/^0x0{24}/.test(spenderAt)) return null
  const spender = getAddress(`0x${spenderAt.slice(26)}`)
  // What a known contract's rights are like is for the catalogue to say, whatever the shape of a log.
  const known = knownGrant(network, contract, spender)
  if (known !== null) return known
  const stranger = { contract, token: null, spender, item: null }
  if (event === approvalForAll) return { ...stranger, kind: 'collection' }
  if (event === delegated) return { ...stranger, kind: 'credit' }
  if (event !== approval) return null
  return third === undefined
    ? { ...stranger, kind: 'allowance' }
    : { ...stranger, kind: 'item', item: hexToBigInt(third) }
}

function sinceOf({ blockNumber, blockTimestamp, transactionHash }: Logged): GrantSince {
  return {
    block: hexToBigInt(blockNumber),
    timestamp: blockTimestamp === null || blockTimestamp === undefined ? null : hexToBigInt(blockTimestamp),
    transaction: transactionHash,
  }
}

function newestFirst(a: Logged, b: Logged): number {
  const later = hexToBigInt(b.blockNumber) - hexToBigInt(a.blockNumber)
  if (later !== 0n) return later > 0n ? 1 : -1
  return Number(hexToBigInt(b.logIndex) - hexToBigInt(a.logIndex))
}
