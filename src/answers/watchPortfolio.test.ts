import { describe, expect, test } from 'vitest'
import { account, chainOfTest } from '../chain/testing/chainOfTest.ts'
import { readPortfolio } from './readPortfolio.ts'
import { watchPortfolio } from './watchPortfolio.ts'

const chain = chainOfTest()

describe('watchPortfolio', () => {
  test('default', async () => {
    const { client, clock, rpc } = chain()
    const watching = new AbortController()
    let pauses = 0
    const pause = async (): Promise<void> => {
      pauses += 1
      // A new block comes with every third look.
      if (pauses % 3 === 0) await rpc.mine({ blocks: 1 })
    }
    const blocks: bigint[] = []
    for await (const view of watchPortfolio({ client, clock, account, pause }, watching.signal)) {
      blocks.push(BigInt(view.block.number))
      if (blocks.length === 3) watching.abort()
    }
    const [first = 0n] = blocks
    expect(blocks).toEqual([first, first + 1n, first + 2n])
    expect(pauses).toBe(6)
  })

  test('behavior: who stopped looking is told nothing', async () => {
    const { client, clock } = chain()
    const pause = (): Promise<void> => Promise.reject(new Error('It waits for nobody.'))
    const watched = watchPortfolio({ client, clock, account, pause }, AbortSignal.abort())
    expect(await watched.next()).toEqual({ done: true, value: undefined })
  })

  test('behavior: a chain that does not answer for a while is asked again', async () => {
    const { client, clock } = chain()
    const watching = new AbortController()
    let silent = true
    const failing = {
      ...client,
      get viem() {
        if (silent) throw new Error('No answer.')
        return client.viem
      },
    }
    const pause = async (): Promise<void> => {
      silent = false
    }
    const watched = watchPortfolio({ client: failing, clock, account, pause }, watching.signal)
    const { value } = await watched.next()
    expect(value).toEqual(await readPortfolio({ client, clock, account }))
    watching.abort()
    await watched.return(undefined)
  })

  test('behavior: what a silent chain showed last comes once more as old, and is fresh again with its next answer', async () => {
    const { client, clock } = chain()
    const watching = new AbortController()
    let looks = 0
    const failing = {
      ...client,
      get viem() {
        if (looks >= 1 && looks < 8) throw new Error('No answer.')
        return client.viem
      },
    }
    const pause = async (): Promise<void> => {
      looks += 1
    }
    const seen: [boolean, string][] = []
    for await (const view of watchPortfolio({ client: failing, clock, account, pause }, watching.signal)) {
      seen.push([view.reached, view.block.number])
      if (seen.length === 3) watching.abort()
    }
    const [, block = ''] = seen[0] ?? []
    expect(seen).toEqual([
      [true, block],
      [false, block],
      [true, block],
    ])
  })
})
