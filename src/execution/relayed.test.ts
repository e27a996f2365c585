import { describe, expect, test } from 'vitest'
import { foldPlans } from '../journal/foldPlans.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import type { Receipt } from '../model/Receipt.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { type ChainForTests, chainForTests } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'
import { execute } from './execute.ts'
import { nextNonce } from './nextNonce.ts'
import type { ExecutionEvent, ExecutionPorts } from './ports.ts'
import { recover } from './recover.ts'

const vault = plainVault()
const expiresAt = 2_000n

/** A chain of which nobody sees what waits: it lies at a relay, as long as that is set. */
function setUp({ steps = 1 } = {}) {
  const chain = chainForTests()
  const journal = memoryJournal()
  const given: string[] = []
  const { send, find, nonce } = chain
  chain.relay = 'relay.example'
  chain.send = (raw) => {
    given.push(raw)
    return send(raw)
  }
  chain.find = async (hash) => {
    const found = await find(hash)
    return found.status === 'pending' && chain.relay !== null ? { status: 'unknown' } : found
  }
  chain.nonce = (after) => nonce(after === 'pending' && chain.relay !== null ? 'latest' : after)
  const signer = createSigner(vault)
  const ports: ExecutionPorts = {
    ...{ chain, journal, sign: signer.sign, checkRest: async () => [] },
    ...{ pause: async () => {}, signal: new AbortController().signal },
  }
  const run = () => play(execute(approvedFor(planFor(vault.account, { steps, expiresAt })), ports))
  const takeUp = () => recover({ ...ports, patienceMs: 0 })
  const state = () => foldPlans(journal.entries())[0]?.steps[0]?.state
  return { chain, journal, signer, ports, given, run, takeUp, state }
}

async function play(run: AsyncGenerator<ExecutionEvent, Receipt>): Promise<Receipt> {
  for (;;) {
    const next = await run.next()
    if (next.done === true) return next.value
  }
}

const silent = { says: 'The request took too long to respond.' }

function expectOnce(chain: ChainForTests, given: readonly string[]): void {
  expect(new Set(given).size).toBe(1)
  expect(chain.mined).toHaveLength(1)
}

describe('what a relay alone has', () => {
  test('default: it is sent there, a block takes it, and the journal says through whom', async () => {
    const { chain, journal, given, run } = setUp({ steps: 2 })
    expect((await run()).status).toBe('done')
    expect(chain.mined).toHaveLength(2)
    expect(given).toHaveLength(2)
    const signed = journal.entries().flatMap(({ event }) => (event.kind === 'signed' ? [event.relay] : []))
    expect(signed).toEqual(['relay.example', 'relay.example'])
  })

  test('behavior: what no node knows of is neither given up nor told as gone, also when its time is over', async () => {
    const { chain, journal, given, run, takeUp, state } = setUp()
    chain.sendFaults.push('pending')
    const receipt = await run()
    expect(receipt.status).toBe('interrupted')
    expect(receipt.sentence).toMatch(
      /^Step 1 of 1 was sent to the relay relay\.example alone, and no block holds it yet\./,
    )
    expect(receipt.sentence).toContain('say “/relay practice chain none” in a terminal')
    await takeUp()
    chain.time = expiresAt + 1n
    const before = given.length
    await takeUp()
    expect(given).toHaveLength(before)
    expect(state()).toBe('sent')
    const rows = journal.entries().length
    await takeUp()
    expect(journal.entries()).toHaveLength(rows)
    chain.mine()
    expect(await takeUp()).toEqual([expect.stringMatching(/^Done\./)])
    expectOnce(chain, given)
  })

  test('F04 behavior: a relay that is silent gets the same bytes later, and says that it has them as often as it is asked', async () => {
    const { chain, journal, given, run, takeUp, state } = setUp()
    chain.sendFaults.push(...Array.from({ length: 40 }, () => silent))
    expect((await run()).sentence).toContain('relay.example')
    expect(state()).toBe('signed')
    chain.sendFaults.splice(0, chain.sendFaults.length, 'pending')
    await takeUp()
    expect(state()).toBe('sent')
    const rows = journal.entries().length
    await takeUp()
    await takeUp()
    expect(journal.entries()).toHaveLength(rows)
    chain.mine()
    await takeUp()
    expectOnce(chain, given)
  })

  test('behavior: a relay that refuses what nobody has yet ends it, and its name is said', async () => {
    const { chain, given, run } = setUp()
    chain.sendFaults.push({ says: 'max fee per gas less than block base fee' })
    const receipt = await run()
    expect(receipt.status).toBe('failed')
    expect(receipt.sentence).toBe(
      'Nothing was sent. The relay relay.example refused the transaction as it is, and no node was given it. Say it again, or say “/relay practice chain none” in a terminal and start Sayso again.',
    )
    expect(given).toHaveLength(1)
  })

  test.each(['insufficient funds', 'replacement transaction underpriced'])(
    'F04 behavior: “%s”, said of what it may have, says nothing of the first time',
    async (says) => {
      const { chain, given, run, takeUp, state } = setUp()
      chain.sendFaults.push('timeout-lost', ...Array.from({ length: 40 }, () => ({ says })))
      expect((await run()).status).toBe('interrupted')
      expect(state()).toBe('signed')
      chain.sendFaults.splice(0)
      await takeUp()
      expectOnce(chain, given)
    },
  )

  test('behavior: its nonce is kept while it may wait there; past its time nothing new is signed, until it is cancelled', async () => {
    const { chain, journal, signer, ports, run, takeUp, state } = setUp()
    chain.sendFaults.push('pending')
    await run()
    expect(await nextNonce(vault.account, ports)).toEqual({ nonce: 1, others: 0, ours: true })
    chain.time = expiresAt + 1n
    await expect(nextNonce(vault.account, ports)).rejects.toMatchObject({
      code: 'delivery-unknown',
      message: expect.stringMatching(/may still wait at the relay relay\.example.* Cancel it/),
    })
    // The relay does not answer when it is cancelled: the cancelling bytes go to it again, however late it is.
    chain.sendFaults.push(silent, silent, silent, silent)
    const executor = createExecutor({ ...ports, ...signer })
    const answer = await executor.replace('p1', 'cancel')
    expect(answer).toMatchObject({ status: 'sent', sentence: expect.stringContaining('/relay practice chain none') })
    await takeUp()
    expect(await takeUp()).toEqual([])
    expect(state()).toBe('cancelled-for-good')
    const [, second] = foldPlans(journal.entries())[0]?.steps[0]?.versions ?? []
    expect(second).toMatchObject({ kind: 'replacing', relay: 'relay.example' })
    expect(chain.mined).toMatchObject([{ hash: second?.hash, nonce: 0 }])
  })

  test('behavior: without the relay the nodes get the same bytes; past its time they do not, and it may still come', async () => {
    const { chain, given, run, takeUp, state } = setUp()
    chain.sendFaults.push('pending')
    await run()
    chain.evict()
    chain.relay = null
    chain.time = expiresAt + 1n
    const before = given.length
    expect(await takeUp()).toEqual([
      expect.stringMatching(
        /^Step 1 of 1 was sent to the relay relay\.example alone at first, .* That relay is not in use any more .* Wait, or cancel it\./,
      ),
    ])
    expect([given.length, state()]).toEqual([before, 'sent'])
    chain.time = expiresAt - 1n
    await takeUp()
    expectOnce(chain, given)
  })

  test('behavior: what the nodes had before a relay was named is not said to be at it alone', async () => {
    const { chain, run, takeUp } = setUp()
    chain.relay = null
    chain.sendFaults.push('pending')
    expect((await run()).status).toBe('interrupted')
    chain.relay = 'relay.example'
    const [sentence] = await takeUp()
    expect(sentence ?? 'Nothing new.').not.toContain('alone')
  })

  test('behavior: where another wallet used its nonce, it is over', async () => {
    const { chain, run, takeUp, state } = setUp()
    chain.sendFaults.push('pending')
    await run()
    chain.evict()
    chain.foreign = 1
    chain.time = expiresAt + 1n
    await takeUp()
    // One block is as deep as it gets there.
    expect(state()).toBe('dead')
  })
})
