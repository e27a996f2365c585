import { createServer, type Server } from 'node:http'
import { type Hex, numberToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { connectChain } from '../chain/ChainClient.ts'
import { practice } from '../chain/networks/practice.ts'
import { account } from '../chain/testing/chainOfTest.ts'
import type { Simulation } from '../model/Simulation.ts'
import { amount, someone } from '../planner/testing/planOfTest.ts'
import { buildTransfer } from '../protocols/erc20/build.ts'
import { simulate } from './simulate.ts'

describe('a node that cannot simulate', () => {
  type Request = { readonly id: number; readonly method: string }

  /** A node that knows its chain's id and answers everything else in one way. */
  async function withNode<T>(answer: (request: Request) => object, act: (url: string) => Promise<T>): Promise<T> {
    const server: Server = createServer((incoming, response) => {
      let body = ''
      incoming.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      incoming.on('end', () => {
        const asked: Request | readonly Request[] = JSON.parse(body)
        const reply = (request: Request) => ({
          jsonrpc: '2.0',
          id: request.id,
          ...(request.method === 'eth_chainId' ? { result: numberToHex(practice.chainId) } : answer(request)),
        })
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify('method' in asked ? reply(asked) : asked.map(reply)))
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const at = server.address()
    try {
      return await act(`http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }

  const block = { number: 1n, timestamp: 1_000n, baseFeePerGas: 1n, tipPerGas: 1n }
  const calls = [buildTransfer(amount('1', 'USDC'), someone)]
  const simulateOn = async (url: string): Promise<Simulation> =>
    simulate(await connectChain(practice, url), { account, calls, block, now: 1_000n })
  const results = (result: unknown) => (request: Request) =>
    request.method === 'eth_simulateV1' ? { result } : { result: '0x' }

  test('default: the simulation is unavailable, and that is an answer', async () => {
    const missing = { error: { code: -32601, message: 'the method eth_simulateV1 does not exist' } }
    const simulation = await withNode(() => missing, simulateOn)
    if (simulation.status !== 'unavailable') throw new Error(simulation.status)
    expect(simulation.reason).toMatch(/^The node could not play the plan: /)
  })

  test('behavior: a node whose reads around the plan fail has shown nothing', async () => {
    const call = (status: Hex) => ({ status, returnData: '0x', gasUsed: '0x1', logs: [] })
    const simulation = await withNode(results([{ calls: [call('0x0'), call('0x1'), call('0x0')] }]), simulateOn)
    expect(simulation).toEqual({ status: 'unavailable', reason: 'The balances around the plan could not be read.' })
  })

  test.each([
    ['nothing', null],
    ['a word', 'fine'],
    ['no block', []],
    ['two blocks', [{ calls: [] }, { calls: [] }]],
    ['fewer calls than were asked for', [{ calls: [{ status: '0x1', returnData: '0x', gasUsed: '0x1' }] }]],
    ['calls of another shape', [{ calls: [{ ok: true }, { ok: true }, { ok: true }] }]],
  ])('behavior: a node that answers %s is not believed', async (_, result) => {
    await expect(withNode(results(result), simulateOn)).rejects.toMatchObject({ code: 'simulation-unavailable' })
  })
})
