import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stage } from '../model/Stage.ts'
import { type OpenedCore, openCore } from './openCore.ts'
import type { SignerChannel } from './signer/SignerChannel.ts'
import { forkBuiltSigner } from './testing/forkBuiltSigner.ts'

let profile = ''
let opened: OpenedCore
const channels: SignerChannel[] = []

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'sayso-gone-'))
  opened = await openCore({
    profile,
    startSigner: () => {
      const channel = forkBuiltSigner()
      channels.push(channel)
      return channel
    },
  })
})
afterAll(async () => {
  await opened.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** Says and approves; `watch` is told of every stage on the way. */
async function carryOut(message: string, watch: (stage: Stage) => void): Promise<Stage | null> {
  let last: Stage | null = null
  for await (const stage of opened.core.say(
    { conversation: crypto.randomUUID(), message },
    new AbortController().signal,
  ))
    last = stage
  if (last?.stage !== 'verdict' || last.hash === null) throw new Error(JSON.stringify(last))
  for await (const stage of opened.core.approve({ by: 'terminal', planId: last.planId, hash: last.hash })) {
    watch(stage)
    last = stage
  }
  return last
}

describe('a signer that is killed while a plan runs', () => {
  test('F27 default: the plan stops where it is, the history says so, and the next one is signed', async () => {
    const end = await carryOut('supply 100 USDC to aave', (stage) => {
      // The second step is looked at again before it is signed: that takes longer than a process takes to die.
      if (stage.stage === 'step' && stage.index === 0 && stage.status === 'mined') channels.at(-1)?.end()
    })
    expect(end).toMatchObject({ stage: 'receipt', status: 'failed' })
    if (end?.stage !== 'receipt') throw new Error('no receipt')
    // Whether it was killed before it was asked or while it was, it does not know the plan any more, or is gone.
    expect(end.sentence).toMatch(
      /^Step 1 of 2 was done, and the rest was not sent\. (The part of Sayso that signs stopped|The signer began no such plan)/,
    )
    expect(opened.core.history().at(0)).toMatchObject({ status: 'failed', transactions: [expect.any(String)] })

    const next = await carryOut('supply 50 USDC to aave', () => {})
    expect(next).toMatchObject({ stage: 'receipt', status: 'done' })
    expect(channels).toHaveLength(2)
  })

  test('F27 behavior: killed before the first signature: nothing was sent, and nothing is left to be sent', async () => {
    const end = await carryOut('swap 10 USDC for DAI', (stage) => {
      if (stage.stage === 'approval') channels.at(-1)?.end()
    })
    expect(end).toMatchObject({ stage: 'receipt' })
    if (end?.stage !== 'receipt') throw new Error('no receipt')
    if (end.status === 'failed') expect(opened.core.history().at(0)).toMatchObject({ transactions: [] })
    expect(await carryOut('swap 10 USDC for DAI', () => {})).toMatchObject({ stage: 'receipt', status: 'done' })
  })
})
