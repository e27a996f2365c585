import { describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { memoryJournal } from '../../journal/memoryJournal.ts'
import type { LimitWish } from '../../model/LimitsPage.ts'
import { createLimitBook } from '../../wallet/limits/createLimitBook.ts'
import { memoryLimitStore } from '../../wallet/testing/memoryLimitStore.ts'
import { bookInMemory } from '../contacts/ContactBook.ts'
import { stillSigner } from '../testing/stillSigner.ts'
import { cancelLimitChange, changeLimit } from './changeLimit.ts'
import type { LimitParts } from './LimitParts.ts'
import { readLimitsPage } from './limitsPage.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const bob = '0xde709f2102306220921060314715629080e2fb77'

/** The signer's own book, without its process; it is a real wallet's where that is asked for. */
function deskOfTest({ real = false } = {}) {
  let wall = Date.parse('2026-05-03T10:00:00Z')
  const book = createLimitBook({
    purpose: real ? 'real' : 'practice',
    store: memoryLimitStore(),
    now: () => wall,
    newId: () => crypto.randomUUID(),
  })
  const [note, addedAt] = ['', '2026-01-01T00:00:00.000Z']
  const parts: LimitParts = {
    journal: memoryJournal(),
    client: { network: real ? { ...practice, kind: 'public' } : practice },
    contacts: bookInMemory([{ name: 'alice', address: alice, chainId: practice.chainId, note, addedAt }]),
    signer: {
      ...stillSigner,
      limits: async () => book.view(),
      changeLimit: async (_, change) => book.change(change, 'core'),
    },
  }
  const pass = (seconds: number): void => {
    wall += seconds * 1_000
  }
  return { parts, pass }
}

const daily: LimitWish = { wish: 'spend', per: 'day', usd: '500' }

describe('changeLimit', () => {
  test('default: what tightens counts at once, and the page has it with the wish that changes it', async () => {
    const { parts } = deskOfTest()
    const answer = await changeLimit(parts, daily)
    expect(answer.status).toBe('counts')
    expect(answer.page).toEqual({
      limits: [
        {
          key: 'spend day',
          sentence: 'Never more than $500 a day',
          kind: 'spend',
          counted: {
            mostUsd: '500.00',
            spentUsd: '0.00',
            leftUsd: '500.00',
            percent: 0,
            over: 'in the last 24 hours',
            per: 'day',
            freeFrom: null,
          },
          change: daily,
          recipients: [],
        },
      ],
      waiting: [],
      delaySeconds: 60,
      spentUsd: { day: '0.00', week: '0.00', month: '0.00' },
      real: false,
    })
    expect(await readLimitsPage(parts)).toEqual(answer.page)
  })

  test.each<[LimitWish, string]>([
    [{ wish: 'spend', per: 'week', usd: '20', to: 'alice' }, 'Never more than $20 a week to alice'],
    [{ wish: 'spend', per: 'week', usd: '20', to: bob }, `Never more than $20 a week to ${bob}`],
    [{ wish: 'spend', per: 'month', usd: '20', protocol: 'aave' }, 'Never more than $20 a month into Aave'],
    [{ wish: 'spend', per: 'day', usd: '0', chain: 'base' }, 'Never more than $0 a day on Base'],
    [{ wish: 'only-contacts' }, 'Sending only to alice'],
    [{ wish: 'only-recipients', recipients: ['alice', bob, alice] }, `Sending only to alice and ${bob}`],
    [{ wish: 'only-protocols', protocols: ['aave', 'aave', 'lido'] }, 'Using only Aave and Lido'],
  ])('behavior: %j is held as “%s”, and changed by what the page says', async (wish, sentence) => {
    const { parts } = deskOfTest()
    const { page } = await changeLimit(parts, wish)
    expect(page.limits.map((row) => row.sentence)).toEqual([sentence])
    const again = page.limits[0]?.change
    if (again != null) expect((await changeLimit(parts, again)).page.limits).toEqual(page.limits)
  })

  test.each<[LimitWish, string]>([
    [{ ...daily, to: 'mallory' }, 'mallory is no contact'],
    [{ ...daily, to: alice.slice(0, -1) }, 'no whole address'],
    [{ wish: 'only-recipients', recipients: ['alice', 'mallory'] }, 'mallory is no contact'],
    [{ wish: 'lift', key: 'spend day' }, 'There is no such limit'],
  ])('behavior: %j sets nothing', async (wish, sentence) => {
    const { parts } = deskOfTest()
    const answer = await changeLimit(parts, wish)
    expect(answer).toMatchObject({ status: 'refused', sentence: expect.stringContaining(sentence) })
    expect(answer.page.limits).toEqual([])
  })

  test('behavior: a raise waits, is listed, and is taken back', async () => {
    const { parts, pass } = deskOfTest()
    await changeLimit(parts, daily)
    const raised = await changeLimit(parts, { ...daily, usd: '800' })
    expect(raised).toMatchObject({ status: 'waits', page: { limits: [{ sentence: 'Never more than $500 a day' }] } })
    const [waiting] = raised.page.waiting
    expect(waiting).toMatchObject({
      sentence: 'Never more than $800 a day',
      countsFrom: '2026-05-03T10:01:00.000Z',
    })
    const back = await cancelLimitChange(parts, { id: waiting?.id ?? '' })
    expect(back.sentence).toBe('Taken back: never more than $800 a day. What held before holds on.')
    expect(back.page.waiting).toEqual([])
    pass(3_600)
    expect((await readLimitsPage(parts)).limits).toMatchObject([{ sentence: 'Never more than $500 a day' }])
    expect(await cancelLimitChange(parts, { id: waiting?.id ?? '' })).toMatchObject({ status: 'refused' })
  })

  test('behavior: what waits about a limit is dropped by another change of it, and that is said', async () => {
    const { parts, pass } = deskOfTest()
    await changeLimit(parts, daily)
    await changeLimit(parts, { wish: 'spend', per: 'week', usd: '900' })
    await changeLimit(parts, { ...daily, usd: '800' })
    const lifted = await changeLimit(parts, { wish: 'lift', key: 'spend day' })
    expect(lifted.sentence).toMatch(/ What waited is dropped, and does not come: never more than \$800 a day\.$/)
    expect(lifted.page.waiting).toMatchObject([{ of: 'spend day', lifts: true }])
    const again = await changeLimit(parts, { wish: 'lift', key: 'spend day' })
    expect(again.sentence).toMatch(/ This waited already: the wait begins anew\.$/)
    const lowered = await changeLimit(parts, { ...daily, usd: '400' })
    expect(lowered).toMatchObject({ status: 'counts', page: { waiting: [] } })
    expect(lowered.sentence).toMatch(
      / What waited is dropped, and does not come: lifting “never more than \$500 a day”\.$/,
    )
    // Of another limit, or of none that waits, nothing is dropped.
    await changeLimit(parts, { ...daily, usd: '800' })
    for (const wish of [
      { wish: 'lift', key: 'spend week' },
      { wish: 'delay', seconds: 30 },
    ] as const)
      expect((await changeLimit(parts, wish)).sentence).not.toMatch(/dropped|anew/)
    pass(61)
    const { limits } = await readLimitsPage(parts)
    expect(limits.map(({ sentence }) => sentence)).toEqual(['Never more than $800 a day'])
  })

  test.each<LimitWish>([
    daily,
    { wish: 'spend', per: 'week', usd: '20', to: 'alice' },
    { wish: 'only-recipients', recipients: [bob, 'alice'] },
    { wish: 'only-protocols', protocols: ['aave', 'lido'] },
  ])('behavior: %j, where it holds already, changes nothing, and is said to', async (wish) => {
    const { parts } = deskOfTest()
    expect((await changeLimit(parts, wish)).status).toBe('counts')
    // In another order it is the same.
    const other: LimitWish =
      wish.wish === 'only-recipients' ? { ...wish, recipients: wish.recipients.toReversed() } : wish
    expect(await changeLimit(parts, other)).toMatchObject({
      status: 'same',
      sentence: expect.stringMatching(/^It is so already: .*\. Nothing was changed\.$/),
    })
    expect(await changeLimit(parts, { wish: 'delay', seconds: 60 })).toMatchObject({ status: 'same' })
  })

  test('behavior: what holds, asked for while a raise of it waits, drops the raise', async () => {
    const { parts } = deskOfTest()
    await changeLimit(parts, daily)
    await changeLimit(parts, { ...daily, usd: '800' })
    const back = await changeLimit(parts, daily)
    expect(back).toMatchObject({ status: 'counts', page: { waiting: [] } })
    expect(back.sentence).toContain('What waited is dropped, and does not come: never more than $800 a day.')
  })

  test('behavior: a longer wait counts at once, a shorter one waits', async () => {
    const { parts, pass } = deskOfTest()
    expect(await changeLimit(parts, { wish: 'delay', seconds: 86_400 })).toMatchObject({
      status: 'counts',
      sentence: 'From now on raises wait 1 day before they take effect.',
    })
    const shorter = await changeLimit(parts, { wish: 'delay', seconds: 60 })
    expect(shorter).toMatchObject({ status: 'waits', page: { delaySeconds: 86_400 } })
    expect(shorter.page.waiting).toMatchObject([{ sentence: 'Raises wait 1 minute' }])
    pass(86_401)
    expect((await readLimitsPage(parts)).delaySeconds).toBe(60)
  })

  test('A71 behavior: of a real wallet nothing is loosened from here, whoever asks', async () => {
    const { parts, pass } = deskOfTest({ real: true })
    await changeLimit(parts, daily)
    for (const wish of [
      { ...daily, usd: '501' },
      { wish: 'lift', key: 'spend day' },
      { wish: 'delay', seconds: 0 },
    ] as const)
      expect(await changeLimit(parts, wish)).toMatchObject({
        status: 'wants-password',
        sentence: expect.stringContaining('password'),
        page: { waiting: [], real: true },
      })
    pass(90 * 86_400)
    expect((await readLimitsPage(parts)).limits).toMatchObject([{ sentence: 'Never more than $500 a day' }])
  })
})
