import { createServer, type Server } from 'node:http'
import { hexToBigInt, isHex, numberToHex } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { connectChain } from './ChainClient.ts'
import { Clock } from './Clock.ts'
import { practice } from './networks/practice.ts'
import { takeSnapshot } from './takeSnapshot.ts'
import { account, chainOfTest } from './testing/chainOfTest.ts'

const chain = chainOfTest()
let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

type Asked = { readonly id: number; readonly method: string }
type Answered = { readonly id: number; readonly result?: { readonly number?: unknown } }

/** The practice chain behind a node whose header, so many times, is of the block before the one it was read at. */
async function movingChain(times: number) {
  let left = times
  const url = chain().url
  const moving = createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    incoming.on('end', async () => {
      const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      const asked: readonly Asked[] = [JSON.parse(body)].flat()
      const told: readonly Answered[] = [JSON.parse(await answer.text())].flat()
      const header = asked.find(({ method }) => method === 'eth_getBlockByNumber')
      const moved = told.map((each) => {
        const number = each.result?.number
        if (left === 0 || header === undefined || each.id !== header.id || !isHex(number)) return each
        left -= 1
        return { ...each, result: { ...each.result, number: numberToHex(hexToBigInt(number) - 1n) } }
      })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(body.startsWith('[') ? moved : moved[0]))
    })
  })
  server = moving
  await new Promise<void>((listening) => moving.listen(0, '127.0.0.1', listening))
  const at = moving.address()
  return connectChain(practice, `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`)
}

describe('takeSnapshot on a chain that moves', () => {
  test('default: a block that slipped in between has everything read again', async () => {
    const client = await movingChain(2)
    const { block } = await takeSnapshot(client, new Clock(() => 0), account)
    expect(block.number).toBe(await chain().rpc.getBlockNumber({ cacheTime: 0 }))
    // One to join, three to read.
    expect(client.roundTrips()).toBe(4)
  })

  test('behavior: what was read across two blocks is never used, and after five times it gives up', async () => {
    const client = await movingChain(100)
    const clock = new Clock(() => 0)
    await expect(takeSnapshot(client, clock, account)).rejects.toMatchObject({
      code: 'chain-unreachable',
      message: 'The chain moves faster than it can be read. Nothing was sent; please try again.',
    })
    expect(client.roundTrips()).toBe(6)
    expect(clock.now()).toBe(0n)
  })
})
