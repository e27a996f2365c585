import { describe, expect, test } from 'vitest'
import { SaysoError } from '../errors/SaysoError.ts'
import { findUnfinished } from '../journal/findUnfinished.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import type { JournalStore } from '../journal/JournalStore.ts'
import { memoryJournal } from '../journal/memoryJournal.ts'
import type { Receipt } from '../model/Receipt.ts'
import { createSigner } from '../wallet/createSigner.ts'
import { approvedFor, plainVault, planFor } from '../wallet/planForTests.ts'
import { type ChainForTests, chainForTests, type SendFault } from './chainForTests.ts'
import { createExecutor } from './createExecutor.ts'
import { execute } from './execute.ts'
import type { ExecutionEvent, ExecutionPorts } from './ports.ts'
import { recover } from './recover.ts'

const vault = plainVault()

function setUp(journal: JournalStore = memoryJournal()) {
  const chain = chainForTests()
  const ports: ExecutionPorts = {
    chain,
    journal,
    sign: createSigner(vault).sign,
    checkRest: async () => [],
    pause: async () => {},
    signal: new AbortController().signal,
  }
  const approved = approvedFor(planFor(vault.account))
  return { chain, journal, ports, approved }
}

async function play(run: AsyncGenerator<ExecutionEvent, Receipt>): Promise<{ events: string[]; receipt: Receipt }> {
  const events: string[] = []
  for (;;) {
    const next = await run.next()
    if (next.done === true) return { events, receipt: next.value }
    events.push(`${next.value.index} ${next.value.status}`)
  }
}

/** Each nonce once on the chain, and one signature a step. */
function expectNothingTwice(chain: ChainForTests, signatures: number): void {
  expect(new Set(chain.mined.map(({ nonce }) => nonce)).size).toBe(chain.mined.length)
  expect(chain.signedBytesSeen.size).toBe(signatures)
}

describe('execute', () => {
  test('default: step after step, promised against got to the unit', async () => {
    const { chain, journal, ports, approved } = setUp()
    const { events, receipt } = await play(execute(approved, ports))
    expect(events).toEqual(['0 signed', '0 sent', '0 mined', '1 signed', '1 sent', '1 mined'])
    expect(receipt).toMatchObject({ status: 'done', stepsNotSent: [], fee: 42_000n * 1_000_000_000n })
    expect(receipt.changes.map(({ promised, got, within }) => [promised.units, got.units, within])).toEqual([
      [-3n, -3n, true],
    ])
    expectNothingTwice(chain, 2)
    expect(
      journal
        .entries()
        .map(({ event }) => event.kind)
        .join(' '),
    ).toBe('approved started signed sent mined signed sent mined finished')
    expect(foldHistory(journal.entries())[0]).toMatchObject({
      status: 'done',
      transactions: chain.mined.map(({ hash }) => hash),
    })
  })

  test('F03 behavior: bytes are in the journal before the chain hears of them', async () => {
    const { chain, journal, ports, approved } = setUp()
    const send: typeof chain.send = async (raw) => {
      expect(journal.entries().some(({ event }) => event.kind === 'signed' && event.raw === raw)).toBe(true)
      await chain.send(raw)
    }
    expect((await play(execute(approved, { ...ports, chain: { ...chain, send } }))).receipt.status).toBe('done')
  })

  test.each<[string, SendFault[]]>([
    ['F04 a timeout though accepted', ['timeout-taken']],
    ['F04 a timeout and lost', ['timeout-lost', 'timeout-lost']],
    ['F05 already known', [{ says: 'already known' }]],
    ['F05 nonce too low, of our own', ['timeout-taken', { says: 'nonce too low' }]],
    ['F16 rubbish from the node', [{ says: '<html>502 Bad Gateway</html>' }, { says: '' }]],
  ])('%s behavior: reconciled by hash, without a new signature', async (name, faults) => {
    const { chain, ports, approved } = setUp()
    chain.sendFaults.push(...faults)
    if (name.includes('already known')) {
      // The node has it from the first call on; only its answer says so.
      const { send } = chain
      const taken: typeof send = async (raw) => {
        chain.sendFaults.length = 0
        await send(raw)
        throw new Error('already known')
      }
      const { receipt } = await play(execute(approved, { ...ports, chain: { ...chain, send: taken } }))
      expect(receipt.status).toBe('done')
    } else expect((await play(execute(approved, ports))).receipt.status).toBe('done')
    expectNothingTwice(chain, 2)
    expect(chain.mined).toHaveLength(2)
  })

  test('F06 behavior: a revert stops the rest', async () => {
    const { chain, ports, approved } = setUp()
    chain.revertNext = true
    const { receipt, events } = await play(execute(approved, ports))
    expect(events.at(-1)).toBe('0 reverted')
    expect(receipt).toMatchObject({ status: 'failed', stepsNotSent: ['Send 2 wei'] })
    expect(receipt.sentence).toBe(
      'Step 1 of 2 failed on the chain: it changed nothing and cost its fee. The rest was not sent.',
    )
  })

  test('F08 behavior: a nonce that another wallet used is said, and stops the rest', async () => {
    const { chain, ports, approved } = setUp()
    const send: typeof chain.send = async () => {
      chain.foreign = 1
      throw new Error('nonce too low: next nonce 1, tx nonce 0')
    }
    const { receipt } = await play(execute(approved, { ...ports, chain: { ...chain, send } }))
    expect(receipt.sentence).toBe('Nothing was sent. Another wallet with this account sent a transaction in its place.')
    expect(receipt.stepsNotSent).toEqual(['Send 1 wei', 'Send 2 wei'])
  })

  test('F30 behavior: gas above the budget stops before the step', async () => {
    const { chain, ports, approved } = setUp()
    const wait: typeof chain.waitForReceipt = async (hash, signal) => {
      chain.baseFee = 10n ** 15n
      return chain.waitForReceipt(hash, signal)
    }
    const { receipt } = await play(execute(approved, { ...ports, chain: { ...chain, waitForReceipt: wait } }))
    expect(receipt.sentence).toBe(
      'Step 1 of 2 was done, and the rest was not sent. The network fee rose above what you approved.',
    )
    expect(chain.mined).toHaveLength(1)
  })

  test('A66 behavior: what no longer holds when simulated again is not signed', async () => {
    const { chain, ports, approved } = setUp()
    const seen: unknown[] = []
    const checkRest: ExecutionPorts['checkRest'] = async (index, soFar) => {
      seen.push([index, soFar.map(({ units }) => units)])
      if (index === 0) return []
      return [
        { rule: 'outcome', level: 'BLOCK', sentence: 'Less would arrive than you approved.', instead: '', facts: {} },
      ]
    }
    const { receipt } = await play(execute(approved, { ...ports, checkRest }))
    expect(seen).toEqual([
      [0, [0n]],
      [1, [-1n]],
    ])
    expect(receipt.sentence).toContain('Less would arrive')
    expect(chain.signedBytesSeen.size).toBe(1)
  })

  test('A69 behavior: a check that cannot be made stops too', async () => {
    const { chain, ports, approved } = setUp()
    const { receipt } = await play(execute(approved, { ...ports, checkRest: () => Promise.reject(new Error('down')) }))
    expect(receipt).toMatchObject({ status: 'failed', sentence: 'Nothing was sent. The chain did not answer.' })
    expect(chain.signedBytesSeen.size).toBe(0)
  })

  test('behavior: outside of the bounds by one wei is a miss', async () => {
    const { chain, ports, approved } = setUp()
    chain.extraOut = 1n
    const { receipt } = await play(execute(approved, ports))
    expect(receipt.status).toBe('missed')
    expect(receipt.changes[0]).toMatchObject({ got: { units: -5n }, within: false })
  })

  test('F12 behavior: sent and no answer is neither done nor failed, and recovery ends it', async () => {
    const { chain, journal, ports, approved } = setUp()
    chain.sendFaults.push('pending')
    const { receipt } = await play(execute(approved, ports))
    expect(receipt).toMatchObject({ status: 'interrupted', steps: [], stepsNotSent: ['Send 2 wei'] })
    expect(receipt.sentence).toContain('has not answered for it yet')
    chain.mine()
    expect(await recover(ports)).toEqual([
      'Step 1 of 2 was done before Sayso stopped; the rest was not sent. Say “go on with it” to do the rest, or “undo it” to take it back.',
    ])
    expect(foldHistory(journal.entries())[0]).toMatchObject({
      status: 'interrupted',
      transactions: [chain.mined[0]?.hash],
    })
    expect(await recover(ports)).toEqual([])
  })

  test.each(['signed', 'sent', 'mined', 'finished'] as const)('F17 behavior: a full disk at %s', async (kind) => {
    const inner = memoryJournal()
    let full = true
    const journal: JournalStore = {
      entries: inner.entries,
      append: (event) => {
        if (full && event.kind === kind) throw new SaysoError('disk-full', 'The disk is full.')
        return inner.append(event)
      },
    }
    const { chain, ports, approved } = setUp(journal)
    const { receipt } = await play(execute(approved, ports))
    expect(chain.mined).toHaveLength({ signed: 0, sent: 2, mined: 1, finished: 2 }[kind])
    expect(receipt.status).toBe({ signed: 'failed', sent: 'done', mined: 'failed', finished: 'done' }[kind])
    full = false
    await recover(ports)
    expect(findUnfinished(journal.entries())).toEqual([])
    expectNothingTwice(chain, chain.mined.length)
  })
})

describe('createExecutor', () => {
  test('F24 behavior: two approvals of one plan, at once or later, run once', async () => {
    const { chain, ports, approved } = setUp()
    const executor = createExecutor({ ...createSigner(vault), ...ports })
    const run = executor.start(approved, ports.checkRest)
    for (const again of [approved, approvedFor(approved.plan)])
      expect(() => executor.start(again, ports.checkRest)).toThrow(
        expect.objectContaining({ code: 'plan-already-approved' }),
      )
    expect((await run.receipt).status).toBe('done')
    expect(() => executor.start(approved, ports.checkRest)).toThrow('runs once')
    expect(chain.mined).toHaveLength(2)
  })

  test('behavior: plans run one after the other, and a face that leaves stops nothing', async () => {
    const { chain, ports, approved } = setUp()
    const executor = createExecutor({ ...createSigner(vault), ...ports })
    const first = executor.start(approved, ports.checkRest)
    const second = executor.start(approvedFor(approved.plan, { planId: 'p2' }), ports.checkRest)
    const watching = first.events()
    await watching.next()
    await watching.return({ ...(await first.receipt) })
    expect((await play(second.events())).events).toHaveLength(6)
    expect((await play(first.events())).events).toHaveLength(6)
    await executor.idle()
    expect(chain.mined.map(({ nonce }) => nonce)).toEqual([0, 1, 2, 3])
  })
})
