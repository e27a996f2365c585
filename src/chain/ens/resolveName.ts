import { type Address, hexToBigInt, numberToHex, toHex } from 'viem'
import type { Network } from '../../model/Network.ts'
import type { NameAnswer } from '../../model/ResolvedName.ts'
import { sameAddress } from '../../model/Token.ts'
import { type ChainClient, type NamedClient, reach } from '../ChainClient.ts'
import { readBlockTime } from '../knownReads.ts'
import { ReadBatch } from '../readBatch.ts'
import { readDelegate } from '../readDelegate.ts'
import {
  type AskedName,
  type EnsContracts,
  ensOnEthereum,
  readAddressOn,
  readEthereumAddress,
  readExpiry,
  readPrimaryName,
} from './nameReads.ts'
import { normaliseName } from './normaliseName.ts'

/** A node may be a block or two behind another: both have this one. */
const blocksBack = 2n
const ethereumId = 1
/** The coin type's number for all EVM chains that have none of their own. */
const everyChain = 0

/** What one node says of a name. Null where the registry gives none, or sends whoever asks to a server. */
type Said = {
  readonly own: Address | null
  readonly every: Address | null
  readonly onEthereum: Address | null
  /** Chain seconds. */
  readonly expiresAt: bigint
  readonly now: bigint
}

/**
 * Whom a name means on a network, by ENS on Ethereum, at one block and by the word of two nodes where two are set. An address
 * that the name has for the network itself comes first, then the one that it has for every network; that on Ethereum stands
 * in only where no contract is there, since nobody else's key opens it on another chain. Names that are kept on servers
 * (EIP-3668) are not asked for: that would tell a stranger who is paid.
 * @param ethereum Ethereum's nodes, whatever network is paid on
 * @throws SaysoError `chain-unreachable`
 */
export async function resolveName(
  ethereum: ChainClient,
  said: string,
  network: Pick<Network, 'chainId' | 'name'>,
  contracts: EnsContracts = ensOnEthereum,
): Promise<NameAnswer> {
  const normal = await normaliseName(said)
  if (normal.status === 'refused') return { status: 'unknown', sentence: normal.sentence }
  const { name } = normal
  const { labelhash, namehash, packetToBytes } = await import('viem/ens')
  const label = labelhash(name.split('.').at(-2) ?? '')
  const asked: AskedName = { packet: toHex(packetToBytes(name)), node: namehash(name), label }
  const latest = hexToBigInt(await reach(() => ethereum.viem.request({ method: 'eth_blockNumber' })))
  const block = latest > blocksBack ? latest - blocksBack : latest
  const nodes = twoOf(ethereum.endpoints)
  const heard = await reach(() => Promise.all(nodes.map((node) => ask(node, contracts, asked, network.chainId, block))))
  const [first, second] = heard
  if (first === undefined) return unknown('No node of Ethereum could be asked for the name. Nothing is set.')
  if (second !== undefined && !agree(first, second))
    return unknown(
      `Two nodes of Ethereum do not agree on whom ${name} means: one of them is wrong. Nothing is set; give the address that starts with 0x.`,
    )
  if (first.expiresAt > 0n && first.expiresAt <= first.now)
    return unknown(
      `${name} has expired, and may be somebody else’s any day. Nothing is set; give the address that starts with 0x.`,
    )
  const alone =
    nodes.length < 2 ? ['Whom the name means rests on the word of one node of Ethereum: you set no other.'] : []
  const found = await pick(ethereum, first, network, name)
  if (typeof found === 'string') return unknown(found)
  const { address, notes } = found
  const primary = await primaryName(ethereum, contracts, address, block)
  const back =
    primary === name
      ? `${name} is ${address}, by ENS on Ethereum at block ${block}; the address gives itself the same name.`
      : `${name} is ${address}, by ENS on Ethereum at block ${block}; the address gives itself ${primary === null ? 'no name' : 'another name'}, so only the name’s owner says so.`
  const resolved = { said, name, address, block, notes: [back, ...notes, ...normal.notes, ...alone] }
  return { status: 'resolved', resolved }
}

/** Two keys at one provider are one word, given twice. */
function twoOf(endpoints: readonly NamedClient[]): readonly NamedClient[] {
  const [first] = endpoints
  const other = endpoints.find(({ host }) => host !== first?.host)
  return first === undefined ? [] : other === undefined ? [first] : [first, other]
}

async function ask(
  { viem, network }: NamedClient,
  contracts: EnsContracts,
  name: AskedName,
  chainId: number,
  block: bigint,
): Promise<Said> {
  const batch = new ReadBatch()
  const said: { -readonly [K in keyof Said]: Said[K] } = {
    ...{ own: null, every: null, onEthereum: null },
    ...{ expiresAt: 0n, now: 0n },
  }
  batch.add(readEthereumAddress(contracts, name), (address) => {
    said.onEthereum = address
  })
  batch.add(readExpiry(contracts, name), (expiresAt) => {
    said.expiresAt = expiresAt
  })
  batch.add(readBlockTime(network.multicall3), (now) => {
    said.now = now
  })
  if (chainId !== ethereumId) {
    batch.add(readAddressOn(contracts, name, chainId), (address) => {
      said.own = address
    })
    batch.add(readAddressOn(contracts, name, everyChain), (address) => {
      said.every = address
    })
  }
  const { to, data } = batch.call(network.multicall3)
  batch.take(await viem.request({ method: 'eth_call', params: [{ to, data }, numberToHex(block)] }))
  return said
}

function agree(one: Said, other: Said): boolean {
  const fields = ['own', 'every', 'onEthereum', 'expiresAt'] as const
  return fields.every((field) => one[field] === other[field])
}

type Picked = { readonly address: Address; readonly notes: readonly string[] }

/** One sentence where there is nobody to send to. */
async function pick(
  ethereum: ChainClient,
  { own, every, onEthereum }: Said,
  network: Pick<Network, 'chainId' | 'name'>,
  name: string,
): Promise<Picked | string> {
  const there = network.chainId === ethereumId ? onEthereum : (own ?? every)
  if (there !== null) return { address: there, notes: [] }
  if (onEthereum === null)
    return `${name} has no address in ENS on Ethereum: it is not registered, or is kept on a server, which Sayso does not ask. Nothing is set; give the address that starts with 0x.`
  // Code that only hands the account on (EIP-7702) leaves it with whoever has its key, on every chain.
  const delegate = await readDelegate(ethereum, onEthereum)
  if (delegate !== null && sameAddress(delegate, onEthereum))
    return `${name} has no address on ${network.name}, and on Ethereum it is a contract, which need not be theirs on ${network.name}. Nothing is set; ask for the address there.`
  return {
    address: onEthereum,
    notes: [
      `${name} names no address of its own on ${network.name}: this is the one on Ethereum, where no contract stands.`,
    ],
  }
}

async function primaryName(
  ethereum: ChainClient,
  contracts: EnsContracts,
  address: Address,
  block: bigint,
): Promise<string | null> {
  const read = readPrimaryName(contracts, address)
  try {
    const returned = await ethereum.viem.request({
      method: 'eth_call',
      params: [{ to: read.to, data: read.data }, numberToHex(block)],
    })
    return read.decode(returned) || null
  } catch {
    return null
  }
}

/** Whether a name still means whom it meant. */
export function isSamePerson(before: { readonly address: Address }, now: NameAnswer): boolean {
  return now.status === 'resolved' && sameAddress(before.address, now.resolved.address)
}

function unknown(sentence: string): NameAnswer {
  return { status: 'unknown', sentence }
}
