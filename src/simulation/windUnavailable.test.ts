import { createServer } from 'node:http'
import { numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { connectChain } from '../chain/ChainClient.ts'
import { practice } from '../chain/networks/practice.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import type { Wind } from '../model/Wind.ts'
import { windForward } from './windForward.ts'

type Request = { readonly id: number; readonly method: string }

/** The story as a node tells it that knows its chain's id and answers everything else in one way. */
async function windOn(answer: object): Promise<Wind> {
  const server = createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    incoming.on('end', () => {
      const asked: Request | readonly Request[] = JSON.parse(body)
      const reply = ({ id, method }: Request) => ({
        jsonrpc: '2.0',
        id,
        ...(method === 'eth_chainId' ? { result: numberToHex(practice.chainId) } : answer),
      })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify('method' in asked ? reply(asked) : asked.map(reply)))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  try {
    const client = await connectChain(practice, `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`)
    const block = { number: 1n, timestamp: 1_000n }
    return await windForward(client, { account, calls: [], block, now: 1_000n, days: [30] })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('a node that cannot wind the clock forward', () => {
  test('default: no later day is shown, and that is an answer', async () => {
    const wound = await windOn({ error: { code: -32601, message: 'the method eth_simulateV1 does not exist' } })
    if (wound.status === 'ok') throw new Error('It was wound forward.')
    expect(wound.reason).toMatch(/^The node could not wind the clock forward: /)
  })

  test.each([null, 'fine', [], [{ calls: [] }, { calls: [] }], [{ calls: [{ ok: true }] }, { calls: [] }]])(
    'behavior: a node that answers %j is not believed',
    async (result) => {
      expect(await windOn({ result })).toEqual({
        status: 'unavailable',
        reason: 'The node answered the question about later days with something else.',
      })
    },
  )

  test('behavior: where the reading itself fails, nothing is known', async () => {
    const calls = [{ status: '0x0', returnData: '0x', gasUsed: '0x1', logs: [] }]
    expect(await windOn({ result: [{ calls }, { calls }] })).toEqual({
      status: 'unavailable',
      reason: 'The balances of a later day could not be read.',
    })
  })
})
