import { describe, expect, test } from 'vitest'
import { openRelay } from '../chain/rpc/openRelay.ts'
import { allStages } from '../model/testing/allStages.ts'
import { approve, drop, say } from '../sayso.ts'
import { type CorridorOfTest, corridorOfTest } from './testing/corridorOfTest.ts'
import { willing, willingPerson } from './testing/willingPerson.ts'

const corridor = corridorOfTest()
const stranger = '0x52908400098527886E0F7030069857D2E4169EE7'

async function verdictOf(open: CorridorOfTest, message: string, conversation?: string) {
  const last = (await open.say(message, conversation)).at(-1)
  if (last?.stage !== 'verdict' || last.hash === null) throw new Error(`No plan: ${JSON.stringify(last)}`)
  return { planId: last.planId, hash: last.hash, by: 'window' } as const
}

const nonceOf = (open: CorridorOfTest) => open.rpc.getTransactionCount({ address: open.parts.account })

/** A person who looks at the sheet until the test lets them answer. */
function lookingPerson() {
  const shown = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<void>()
  const desk = willingPerson(async (sheet, signal) => {
    shown.resolve()
    await answer.promise
    return signal.aborted ? { decision: 'drop' } : willing(sheet)
  })
  return { desk, shown: shown.promise, answer: () => answer.resolve() }
}

describe('approving in a window', () => {
  test('default: asked for by the page, approved in the sheet, carried out', async () => {
    const desk = willingPerson()
    const open = await corridor({ desk })
    const run = await allStages(approve(open.parts, await verdictOf(open, 'supply 100 USDC to aave')))
    expect(run.slice(0, 2).map(({ stage }) => stage)).toEqual(['asking', 'approval'])
    expect(run.at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect(desk.seen).toHaveLength(1)
  })

  test('A72 behavior: the sheet says what the core holds: amounts, whole addresses, bounds, the hash', async () => {
    const desk = willingPerson()
    const open = await corridor({ desk })
    const stages = await open.say('supply 100 USDC to aave')
    await open.approve(stages)
    const verdict = stages.at(-1)
    const { account } = open.parts
    const aave = open.client.network.aave
    expect(desk.seen[0]).toMatchObject({
      consequence: 'Move 100 USDC',
      account,
      hash: verdict?.stage === 'verdict' ? verdict.hash : '',
      leaves: [{ token: 'USDC', amount: '100' }],
      arrives: [[{ token: 'USDC in Aave v3', place: 'Aave v3' }]],
      receivers: [],
      confirmation: null,
      chain: { practice: true },
    })
    expect(desk.seen[0]?.steps.map(({ sentence }) => sentence)).toEqual([
      `Approve exactly 100 USDC for Aave’s Pool ${aave?.pool}`,
      `Supply exactly 100 USDC to Aave’s Pool ${aave?.pool}, for your own account`,
    ])
    expect(Number(desk.seen[0]?.feeBudget.amount)).toBeGreaterThan(0)
    expect(desk.seen[0]?.relay).toBeNull()
  })

  test('behavior: the plan and the sheet say which relay alone is given it', async () => {
    const desk = willingPerson()
    const open = await corridor({ desk })
    const relay = openRelay(open.client.network, 'https://relay.example/0123456789', {})
    // Only what is said of it is looked at here; what is sent goes where it always does.
    const parts = { ...open.parts, client: { ...open.parts.client, relay } }
    const stages = await allStages(say(parts, { conversation: 'relayed', message: 'supply 10 USDC to aave' }))
    expect(stages.find(({ stage }) => stage === 'plan')).toMatchObject({ relay: 'relay.example' })
    const last = stages.at(-1)
    if (last?.stage !== 'verdict' || last.hash === null) throw new Error('No plan.')
    await allStages(approve(parts, { planId: last.planId, hash: last.hash, by: 'window' }))
    expect(desk.seen).toMatchObject([{ relay: 'relay.example' }])
  })

  test('A38, A42 behavior: where words must be typed, the sheet has the whole address and only the sheet’s words count', async () => {
    const desk = willingPerson(() => ({ decision: 'approve', typed: '169EE0' }))
    const open = await corridor({ desk })
    const input = await verdictOf(open, `send 25 USDC to ${stranger}`)
    const run = await allStages(approve(open.parts, input))
    expect(run.at(-1)).toMatchObject({ stage: 'refuse', reason: 'not-confirmed' })
    expect(desk.seen[0]).toMatchObject({
      confirmation: '169EE7',
      receivers: [{ to: stranger, amount: { token: 'USDC', amount: '25' } }],
    })
    expect(await nonceOf(open)).toBe(0)
  })

  test('A71 behavior: another hash, a plan that never was, and a person who says no sign nothing', async () => {
    const desk = willingPerson(() => ({ decision: 'drop' }))
    const open = await corridor({ desk })
    const input = await verdictOf(open, 'swap 10 USDC for DAI')
    const forged = await allStages(approve(open.parts, { ...input, hash: `0x${'0'.repeat(64)}` }))
    expect(forged).toMatchObject([{ stage: 'refuse', reason: 'still-open' }])
    expect(await allStages(approve(open.parts, { ...input, planId: 'never-shown' }))).toMatchObject([
      { stage: 'error', error: { code: 'plan-unknown' } },
    ])
    expect(desk.seen).toEqual([])
    const dropped = await allStages(approve(open.parts, input))
    expect(dropped).toMatchObject([{ stage: 'asking' }, { stage: 'refuse', reason: 'still-open' }])
    expect(await nonceOf(open)).toBe(0)
  })

  test('A71, F24 behavior: ten thousand forged requests while one sheet is open open no other and sign nothing', async () => {
    const { desk, shown, answer } = lookingPerson()
    const open = await corridor({ desk })
    const input = await verdictOf(open, 'swap 10 USDC for DAI')
    const asking = allStages(approve(open.parts, input))
    await shown
    for (let sent = 0; sent < 10_000; sent += 1)
      expect((await allStages(approve(open.parts, input))).at(-1)).toMatchObject({
        stage: 'refuse',
        reason: 'still-open',
      })
    expect(desk.seen).toHaveLength(1)
    answer()
    expect((await asking).at(-1)).toMatchObject({ stage: 'receipt', status: 'done' })
    expect((await allStages(approve(open.parts, input))).at(-1)).toMatchObject({ stage: 'error' })
    expect(await nonceOf(open)).toBe(2)
  })

  test('behavior: a plan that is dropped while it is looked at is taken away', async () => {
    const { desk, shown, answer } = lookingPerson()
    const open = await corridor({ desk })
    const input = await verdictOf(open, 'swap 10 USDC for DAI')
    const asking = allStages(approve(open.parts, input))
    await shown
    expect(drop(open.parts, input)).toMatchObject({ stage: 'answer', topic: 'dropped' })
    answer()
    expect((await asking).at(-1)).toMatchObject({
      stage: 'refuse',
      sentence: 'This plan was dropped. Nothing was signed.',
    })
    expect(await nonceOf(open)).toBe(0)
  })

  test('behavior: a person who says no on the sheet has said it to the plan; one who closes it has not', async () => {
    const closing = await corridor({ desk: willingPerson(() => ({ decision: 'drop' })) })
    const closed = await verdictOf(closing, 'swap 10 USDC for DAI')
    expect((await allStages(approve(closing.parts, closed))).at(-1)).toMatchObject({
      stage: 'refuse',
      reason: 'still-open',
    })
    expect(closing.parts.shown.isOpen(closed.planId)).toBe(true)

    const desk = willingPerson(() => ({ decision: 'no' }))
    const open = await corridor({ desk })
    const input = await verdictOf(open, 'swap 10 USDC for DAI')
    expect(await allStages(approve(open.parts, input))).toMatchObject([
      { stage: 'asking' },
      { stage: 'answer', topic: 'dropped', sentence: 'Dropped. Nothing was signed, and nothing was sent.' },
    ])
    expect(open.parts.journal.entries().at(-1)?.event).toMatchObject({ kind: 'dropped', planId: input.planId })
    expect((await allStages(approve(open.parts, input))).at(-1)).toMatchObject({ error: { code: 'plan-unknown' } })
    expect(desk.seen).toHaveLength(1)
    expect(await nonceOf(open)).toBe(0)
  })

  test('behavior: a newer plan of the same conversation takes the older one away', async () => {
    const { desk, shown } = lookingPerson()
    const open = await corridor({ desk })
    const asking = allStages(approve(open.parts, await verdictOf(open, 'swap 10 USDC for DAI', 'one')))
    await shown
    await open.say('make it 500', 'one')
    expect((await asking).at(-1)).toMatchObject({
      stage: 'refuse',
      sentence: expect.stringContaining('newer plan'),
    })
    expect(await nonceOf(open)).toBe(0)
  })

  test('behavior: a plan that becomes too old while it is looked at is taken away', async () => {
    const { desk, shown } = lookingPerson()
    const open = await corridor({ desk })
    const asking = allStages(approve(open.parts, await verdictOf(open, 'swap 10 USDC for DAI')))
    await shown
    await open.wait(3_600)
    expect((await asking).at(-1)).toMatchObject({ stage: 'refuse', reason: 'blocked' })
    expect(await nonceOf(open)).toBe(0)
  })
})
