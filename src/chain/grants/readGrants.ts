import { numberToHex } from 'viem'
import { type Grant, type Grants, isKnown } from '../../model/Grant.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { type ChainClient, reach } from '../ChainClient.ts'
import { ReadBatch } from '../readBatch.ts'
import { catalogueSpenders, grantKey, type Possible, possibleGrants } from './catalogueGrants.ts'
import { grantFilters, type LogFilter, readGrantLogs } from './grantLogs.ts'
import { grantRead } from './grantRead.ts'
import { askStranger, type StrangerAnswer } from './strangerReads.ts'

/** How far back logs are asked for. A node may remember less; then less is found, and what was asked is said. */
const mostBlocks = 1_000_000n
/** Rights that are asked about one by one. A flood of logs is cut here, and that it was is said. */
const mostKnown = 500
const mostStrangers = 50
/** A list that nobody reads to its end tells no more than its first lines. */
const mostUnread = 20

/** `units` is null where the right could not be read. */
type Asked = Omit<Grant, 'units' | 'since'> & { readonly units: bigint | null }

/**
 * Every right that an account gave over what it has, as it stands at the snapshot's block: each token of the catalogue
 * against each contract of it, and whatever the logs of any contract tell beside. Two round trips. What could not be
 * read is said in `unread`: it is unknown, and never "none".
 * @throws SaysoError `chain-unreachable`
 */
export async function readGrants(client: ChainClient, snapshot: Snapshot): Promise<Grants> {
  const { network, account, block } = snapshot
  const catalogue = possibleGrants(network, catalogueSpenders(network))
  const from = block.number > mostBlocks ? block.number - mostBlocks : 0n
  const filters = grantFilters(network, account, { from, to: block.number })
  const [first, ofKnown, ofAnybody] = await Promise.all([
    askKnown(client, snapshot, catalogue),
    askLogs(client, filters.known),
    askLogs(client, filters.anybody),
  ])
  const logs = readGrantLogs(network, account, [...(ofKnown ?? []), ...(ofAnybody ?? [])])

  const already = new Set(catalogue.map(grantKey))
  const logged = logs.grants.filter((grant) => !already.has(grantKey(grant)))
  const known = logged.filter((grant) => !isStranger(grant))
  const strangers = logged.filter(isStranger)
  const [second, third] = await Promise.all([
    askKnown(client, snapshot, known.slice(0, mostKnown)),
    askStrangers(client, snapshot, strangers.slice(0, mostStrangers)),
  ])

  const asked = [...first, ...second, ...third]
  const since = new Map(logs.grants.map((grant) => [grantKey(grant), grant.since]))
  const cut = known.slice(mostKnown).length + strangers.slice(mostStrangers).length
  const unread = [
    ...(ofKnown === null ? ['the logs of the contracts that it knows'] : []),
    ...(ofAnybody === null ? ['the logs in which contracts that it does not know would stand'] : []),
    ...(logs.senseless > 0 ? [`${logs.senseless} entries of the logs, which made no sense`] : []),
    ...logs.unreadable.map(
      (contract) => `what may be taken through ${contract}, which keeps permissions of its own kind`,
    ),
    ...(cut > 0 ? [`${cut} more permissions that the logs name`] : []),
    ...asked.flatMap((one) =>
      one.units === null ? [`what ${one.spender} may take at ${one.token?.symbol ?? one.contract}`] : [],
    ),
  ]
  const more = unread.length - mostUnread
  return {
    found: asked.flatMap((one): readonly Grant[] => {
      if (one.units === null || one.units === 0n) return []
      const hasAmount = one.kind === 'allowance' || one.kind === 'credit'
      return [{ ...one, units: hasAmount ? one.units : null, since: since.get(grantKey(one)) ?? null }]
    }),
    unread: more > 0 ? [...unread.slice(0, mostUnread), `${more} more things`] : unread,
    searchedFrom: ofAnybody === null ? null : from,
  }
}

function isStranger(possible: Possible): boolean {
  return !isKnown(possible)
}

/** Contracts of the catalogue, in one call: none of them does the others any harm. */
async function askKnown(
  { viem, network }: ChainClient,
  { account, block, balances }: Snapshot,
  possible: readonly Possible[],
): Promise<readonly Asked[]> {
  if (possible.length === 0) return []
  const batch = new ReadBatch()
  const units = new Array<bigint | null>(possible.length).fill(null)
  possible.forEach((one, index) => {
    batch.add(grantRead(one, account), (value) => {
      units[index] = value
    })
  })
  const { to, data } = batch.call(network.multicall3)
  batch.take(await reach(() => viem.request({ method: 'eth_call', params: [{ to, data }, numberToHex(block.number)] })))
  return possible.map((one, index) => ({
    ...one,
    units: units[index] ?? null,
    balance: one.kind === 'allowance' ? (balances.get(one.contract.toLowerCase()) ?? null) : null,
    claimedName: null,
  }))
}

/** Contracts that nobody knows, each in a call of its own: one that fails, lies or burns its gas is alone with it. */
function askStrangers(
  { viem, network }: ChainClient,
  { account, block }: Snapshot,
  possible: readonly Possible[],
): Promise<readonly Asked[]> {
  return Promise.all(
    possible.map(async (one): Promise<Asked> => {
      const { call, take } = askStranger(one, account, network.multicall3)
      const answer: StrangerAnswer = await viem
        .request({ method: 'eth_call', params: [call, numberToHex(block.number)] })
        .then(take, () => take(null))
      return { ...one, ...answer }
    }),
  )
}

/** Null where the node refuses one of these questions, or answers it with no list. */
async function askLogs({ viem }: ChainClient, filters: readonly LogFilter[]): Promise<readonly unknown[] | null> {
  try {
    const answers = await Promise.all(
      filters.map((filter) =>
        viem.request<{ Method: 'eth_getLogs'; Parameters: readonly [LogFilter]; ReturnType: unknown }>({
          method: 'eth_getLogs',
          params: [filter],
        }),
      ),
    )
    return answers.every((answer) => Array.isArray(answer)) ? answers : null
  } catch {
    return null
  }
}
