import { hexToBigInt, isHex } from 'viem'
import { playing } from '../../chain/rpc/canPlay.ts'
import { EndpointError } from '../../chain/rpc/EndpointError.ts'
import type { Fork, OpenFork } from '../../chain/rpc/Fork.ts'
import { openEndpoint } from '../../chain/rpc/openEndpoint.ts'
import { parseEndpoint } from '../../chain/rpc/parseEndpoint.ts'
import { connectPractice, type PracticeClient } from '../practice/chainClient.ts'
import { findAnvil } from '../practice/findAnvil.ts'
import { runAnvil } from '../practice/runAnvil.ts'
import { openRelay } from './openRelay.ts'

/** Behind a node far away the first trial reads its state one piece after the other: seconds (it was 4 at 80 ms). */
const patienceMs = 30_000

type Running = {
  readonly client: PracticeClient
  readonly ask: Fork['ask']
  readonly relayUrl: string
  /** The block that it is a copy of. */
  at: bigint
}

export type OpenedFork = { readonly openFork: OpenFork; readonly close: () => Promise<void> }

/** Copies of a chain, each an Anvil of its own that reads what it needs through the endpoints. @param binary Anvil's program */
export function forkWith(binary?: string): OpenedFork {
  const closers: (() => Promise<void>)[] = []
  const openFork: OpenFork = (ask) => {
    let starting: Promise<Running> | null = null
    let turn: Promise<unknown> = Promise.resolve()

    async function start(): Promise<Running> {
      const relay = await openRelay(ask)
      closers.push(() => relay.close())
      const anvil = await runAnvil({
        binary: binary ?? findAnvil(),
        port: 0,
        args: ['--fork-url', relay.url, '--no-storage-caching', '--no-rate-limit', '--retries', '1'],
      })
      closers.push(() => anvil.stop())
      void anvil.exited.then(() => {
        starting = null
      })
      const client = connectPractice(anvil.rpcUrl)
      const endpoint = openEndpoint(parseEndpoint(anvil.rpcUrl), { patienceMs })
      return { client, ask: endpoint.ask, relayUrl: relay.url, at: await client.getBlockNumber({ cacheTime: 0 }) }
    }

    /** One that did not start is tried again by the next who asks. */
    function running(): Promise<Running> {
      starting ??= start().catch(() => {
        starting = null
        throw new EndpointError('on this computer', 'unreachable')
      })
      return starting
    }

    async function play(questions: Parameters<Fork['ask']>[0]): ReturnType<Fork['ask']> {
      const fork = await running()
      const block = blockOf(questions)
      if (block !== null && block !== fork.at) {
        await fork.client.reset({ jsonRpcUrl: fork.relayUrl, blockNumber: block })
        fork.at = block
      }
      return await fork.ask(questions)
    }

    return {
      warm: () => void running().catch(() => {}),
      // One after the other: each may be about another block.
      ask: (questions) => {
        const played = turn.then(() => play(questions))
        turn = played.catch(() => {})
        return played
      },
    }
  }
  return {
    openFork,
    close: async () => {
      for (const close of closers.splice(0).reverse()) await close()
    },
  }
}

/** The block that all of them are to be played on top of. Null: the latest that the copy has. */
function blockOf(questions: Parameters<Fork['ask']>[0]): bigint | null {
  for (const { method, params } of questions) {
    const tag: unknown = Array.isArray(params) ? params[1] : undefined
    if (method === playing && isHex(tag)) return hexToBigInt(tag)
  }
  return null
}
