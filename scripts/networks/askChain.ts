import { hexToBigInt } from 'viem'
import type { ChainClient } from '../../src/chain/ChainClient.ts'
import type { Network } from '../../src/model/Network.ts'
import type { Property } from './checkBook.ts'
import { feedSilences } from './feedSilences.ts'
import { listAddresses } from './listAddresses.ts'
import { feedReads, onlineReads } from './onlineReads.ts'
import { readAll } from './readAll.ts'

/** Few enough that a public node takes each call. */
const codesInOne = 20

/** Where the chain differs from the book, at the block that it is at now. */
export async function askChain(client: ChainClient): Promise<readonly Property[]> {
  const { network } = client
  const block = await client.viem.request({ method: 'eth_getBlockByNumber', params: ['latest', false] })
  if (block === null) throw new Error(`${network.name} has no block.`)
  const tag = block.number ?? 'latest'
  const questions = onlineReads(network)
  const answers = await readAll(
    client,
    questions.map(({ read }) => read),
    tag,
  )
  const feeds = feedReads(network)
  const times = await readAll(
    client,
    feeds.map(({ read }) => read),
    tag,
  )
  return [
    await contracts(client, tag),
    {
      name: 'what contracts say of themselves',
      looked: questions.length,
      problems: questions.flatMap(({ about, expected }, index) => {
        const answer = answers[index] ?? null
        if (answer === null) return [`${about}: no answer, and the book has ${expected}`]
        return answer.toLowerCase() === expected.toLowerCase()
          ? []
          : [`${about}: ${answer}, and the book has ${expected}`]
      }),
    },
    {
      name: 'feeds within their heartbeats',
      looked: feeds.length,
      problems: feeds.flatMap(({ about, heartbeatSeconds }, index) => {
        const time = times[index] ?? null
        if (time === null) return [`${about}: no answer`]
        const age = hexToBigInt(block.timestamp) - time
        return age <= BigInt(heartbeatSeconds)
          ? []
          : [`${about}: ${age} seconds old, and the book has ${heartbeatSeconds}`]
      }),
    },
    await feedSilences(client, tag),
  ]
}

/** Positions in Morpho are no contracts, and the coin is none; of a rollup's own ones the nodes say that they have code. */
async function contracts(client: ChainClient, tag: `0x${string}` | 'latest'): Promise<Property> {
  const named = contractsOf(client.network)
  const codes: string[] = []
  for (let from = 0; from < named.length; from += codesInOne) {
    const some = named.slice(from, from + codesInOne)
    const found = some.map(({ address }) => client.viem.request({ method: 'eth_getCode', params: [address, tag] }))
    codes.push(...(await Promise.all(found)))
  }
  return {
    name: 'a contract at every address',
    looked: named.length,
    problems: named.flatMap(({ address, meaning }, index) =>
      (codes[index] ?? '0x') === '0x' ? [`${meaning} (${address}): nothing is there`] : [],
    ),
  }
}

/** Each address of the book where a contract should stand, once. */
export function contractsOf(network: Network): ReturnType<typeof listAddresses> {
  const positions = new Set(network.morpho?.markets.map(({ position }) => position.address))
  return listAddresses(network).filter(
    ({ address }, index, all) =>
      address !== network.native.address &&
      !positions.has(address) &&
      all.findIndex((other) => other.address === address) === index,
  )
}
