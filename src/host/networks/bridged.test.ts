import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { erc20Abi, getAddress, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { secondPracticeChainId } from '../../model/practiceChains.ts'
import type { Stage, StageOf } from '../../model/Stage.ts'
import { allStages } from '../../model/testing/allStages.ts'
import { type OpenedCore, openCore } from '../openCore.ts'
import { misbehavingProxy } from '../testing/misbehavingProxy.ts'
import { twoChains } from './testing/twoChains.ts'

const sentence = 'put 1000 usdc wherever it earns most, any network'
const child = join(import.meta.dirname, 'testing', 'bridgingChild.ts')
const usdc = practice.tokens.find(({ symbol }) => symbol === 'USDC')
const lent = practice.aave?.reserves.find(({ asset }) => asset === usdc?.address)?.aToken.address ?? zeroAddress

describe('a plan over two networks', () => {
  const chains = twoChains()
  let profile: string
  let opened: OpenedCore

  const open = (second = chains.second().url) =>
    openCore({
      profile,
      endpoints: [chains.first().url],
      otherPractice: new Map([[secondPracticeChainId, [second]]]),
    })

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'sayso-bridged-'))
    opened = await open()
    await chains.fund(account())
  })

  afterAll(async () => {
    await opened.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  const account = () => getAddress(opened.core.info().account)

  const lentThere = () =>
    chains.second().readContract({ address: lent, abi: erc20Abi, functionName: 'balanceOf', args: [account()] })

  async function approve({ planId, hash }: StageOf<'verdict'>): Promise<readonly Stage[]> {
    const told: Stage[] = []
    for await (const stage of opened.core.approve({ planId, hash: hash ?? '', by: 'terminal' })) told.push(stage)
    return told
  }

  async function say(message: string): Promise<readonly Stage[]> {
    const told: Stage[] = []
    for await (const stage of opened.core.say(
      { conversation: crypto.randomUUID(), message },
      new AbortController().signal,
    ))
      told.push(stage)
    return told
  }

  function only<K extends Stage['stage']>(stages: readonly Stage[], name: K): StageOf<K> {
    const found = stages.findLast((stage): stage is StageOf<K> => stage.stage === name)
    if (found === undefined) throw new Error(`No ${name} among ${JSON.stringify(stages.at(-1))}`)
    return found
  }

  test('default: it plans both parts, tries both out, bridges, follows, and ends with the receipt of the second', async () => {
    const stages = await say(sentence)
    const plan = only(stages, 'plan')
    expect(plan.summary).toBe('Bridge 1,000 USDC to Second practice chain, where 997.5 USDC arrive')
    expect(plan.notes.join(' ')).toMatch(
      /first of two parts. The second is done on the Second practice chain: Put 997.5 USDC into Aave v3./,
    )
    expect(plan.notes.join(' ')).toMatch(/tried out there with what arrives, and works/)
    expect(plan.notes.join(' ')).toMatch(
      /Both together bring \$94.01 in 365 days, of which \$2.50 for getting there are taken off already, against \$58.13/,
    )
    const verdict = only(stages, 'verdict')
    expect(verdict).toMatchObject({ level: 'PASS' })

    const told: Stage[] = []
    for await (const stage of opened.core.approve({
      planId: verdict.planId,
      hash: verdict.hash ?? '',
      by: 'terminal',
    })) {
      told.push(stage)
      if (stage.stage === 'moving' && stage.status === 'on-its-way') {
        expect(stage.sentence).toContain('1,000 USDC left the Practice chain and are on their way')
        expect(opened.core.underway()).toMatchObject([{ state: 'on-its-way', sent: { amount: '1000' } }])
        expect(await chains.fillAll(account())).toBe(1)
      }
    }
    expect(only(told, 'receipt')).toMatchObject({ status: 'done' })
    const moving = only(told, 'moving')
    expect(moving).toMatchObject({
      status: 'arrived',
      sentence: '997.5 USDC arrived on the Second practice chain.',
      next: { chainId: secondPracticeChainId, message: 'Put 997.5 USDC into the highest yield' },
    })

    // The second part, planned and judged anew where the money is, with an approval of its own.
    await opened.core.chooseNetwork({ chainId: secondPracticeChainId })
    const second = await say(moving.next?.message ?? '')
    expect(only(second, 'plan').summary).toMatch(/^Put 997.5 USDC into Aave v3/)
    const end = await approve(only(second, 'verdict'))
    expect(only(end, 'receipt')).toMatchObject({ status: 'done' })
    const held = await lentThere()
    expect(held).toBeGreaterThanOrEqual(997_499_999n)
    expect(opened.core.underway()).toMatchObject([{ state: 'arrived', next: null }])
  })

  test('behavior: killed between the deposit and its arrival, it goes on after a restart', {
    timeout: 120_000,
  }, async () => {
    await opened.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    const args = [child, profile, chains.first().url, chains.second().url, sentence]
    const victim = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args])
    const lines = createInterface({ input: victim.stdout })[Symbol.asyncIterator]()
    const owner = getAddress(String((await lines.next()).value))
    await chains.fund(owner)
    victim.stdin.write('go\n')
    for (let line = await lines.next(); line.value !== 'receipt'; line = await lines.next())
      if (line.done === true) throw new Error('It ended before it was killed.')
    victim.kill('SIGKILL')
    await once(victim, 'exit')

    opened = await open()
    expect(account()).toBe(owner)
    const [before] = await allStages(opened.core.moving())
    expect(before).toMatchObject({ stage: 'moving', status: 'on-its-way' })
    expect(opened.core.underway()).toMatchObject([{ state: 'on-its-way', arrives: { amount: '997.5' } }])
    await opened.close()
    expect(await chains.fillAll(owner)).toBe(1)

    opened = await open()
    const [after] = await allStages(opened.core.moving())
    if (after?.stage !== 'moving' || after.next === null) throw new Error(`Not there: ${JSON.stringify(after)}`)
    expect(after.sentence).toBe('997.5 USDC arrived on the Second practice chain.')
    await opened.core.chooseNetwork({ chainId: after.next.chainId })
    const end = await approve(only(await say(after.next.message), 'verdict'))
    expect(only(end, 'receipt')).toMatchObject({ status: 'done' })
    expect(await lentThere()).toBeGreaterThanOrEqual(997_499_999n)
    // Nothing is deposited twice, and nothing offered twice.
    expect(await chains.depositsOf(owner)).toHaveLength(1)
    expect(await allStages(opened.core.moving())).toEqual([])
  })

  test('behavior: where nobody answers for it, it is not known where it is, and in no sum', async () => {
    await opened.close()
    const node = await misbehavingProxy(chains.second().url)
    opened = await open(node.url)
    await opened.core.chooseNetwork({ chainId: practice.chainId })
    await chains.fund(account())
    const { planId, hash } = only(await say(sentence), 'verdict')
    for await (const stage of opened.core.approve({ planId, hash: hash ?? '', by: 'terminal' }))
      if (stage.stage === 'moving') break
    const counted = await opened.core.portfolio()
    expect(counted.between).toMatchObject([{ state: 'on-its-way', amount: { amount: '997.5', usd: '997.50' } }])

    node.misbehave('*', { kind: 'drop' })
    await expect.poll(stateNow, { timeout: 30_000 }).toBe('unknown')
    const silent = await opened.core.portfolio()
    expect(silent.between).toMatchObject([{ state: 'unknown', amount: { usd: null } }])
    expect(silent.gaps).toEqual(['997.5 USDC that left for Second practice chain'])
    expect(cents(counted.totalUsd) - cents(silent.totalUsd)).toBe(99_750n)

    node.misbehave('*', null)
    await expect.poll(stateNow, { timeout: 30_000 }).toBe('on-its-way')
    expect(await opened.core.portfolio()).toMatchObject({ totalUsd: counted.totalUsd, gaps: [] })
    expect(only(await say('what do I hold?'), 'answer').sentence).toContain(
      'In none of these figures: 1,000 USDC left the Practice chain and are on their way',
    )
    await chains.fillLast(account())
    await expect.poll(stateNow, { timeout: 30_000 }).toBe('arrived')
    expect(opened.core.leaveThere({ planId })).toMatchObject({ status: 'done' })
    expect(opened.core.leaveThere({ planId })).toMatchObject({ status: 'refused' })
    expect(await allStages(opened.core.moving())).toEqual([])
    await opened.close()
    await node.close()
    opened = await open()
  })

  test('behavior: what nobody brings in time is paid back, and said to be', async () => {
    await opened.core.chooseNetwork({ chainId: practice.chainId })
    await chains.fund(account())
    const verdict = only(await say(sentence), 'verdict')
    let worth = ''
    for await (const stage of opened.core.approve({
      planId: verdict.planId,
      hash: verdict.hash ?? '',
      by: 'terminal',
    })) {
      if (stage.stage !== 'moving' || stage.status !== 'on-its-way') continue
      if (stage.sentence.startsWith('Nobody')) {
        const late = await opened.core.portfolio()
        expect(late.between).toMatchObject([{ state: 'late', amount: { amount: '1000', usd: '1000.00' } }])
        worth = late.totalUsd
        expect(stage.sentence).toContain('Across pays them back on the Practice chain, usually within some hours')
        await chains.payBackLast(account())
      } else await chains.waitPast(account())
    }
    // Counted once: between the networks before, and in the account now.
    expect(await opened.core.portfolio()).toMatchObject({ totalUsd: worth, between: [], gaps: [] })
    expect(opened.core.underway()[0]).toMatchObject({ state: 'paid-back', next: null })
    const [entry] = opened.core.history()
    const activity = opened.core.activity({ planId: entry?.planId ?? '' })
    const kinds = activity.status === 'known' ? activity.story.moments.map(({ kind }) => kind) : []
    expect(kinds.slice(-2)).toEqual(['ended', 'paid-back'])
    expect(await allStages(opened.core.moving())).toEqual([])
  })

  test('behavior: a refund is found after a restart, and the one of another deposit is not taken for it', async () => {
    await chains.fund(account())
    const { planId, hash } = only(await say(sentence), 'verdict')
    for await (const stage of opened.core.approve({ planId, hash: hash ?? '', by: 'terminal' }))
      if (stage.stage === 'moving') break
    await chains.waitPast(account())
    // The refund of the one before is of as much, and older than this deposit.
    expect(await stateNow()).toBe('late')
    await opened.close()
    await chains.payBackLast(account())
    await chains.first().mine({ blocks: 50 })
    opened = await open()
    await expect.poll(stateNow, { timeout: 30_000 }).toBe('paid-back')
    expect(await opened.core.portfolio()).toMatchObject({ between: [], gaps: [] })
  })

  /** How what left last stands after one more look. */
  async function stateNow(): Promise<string | undefined> {
    await allStages(opened.core.moving())
    return opened.core.underway()[0]?.state
  }
})

function cents(usd: string): bigint {
  return BigInt(usd.replace('.', ''))
}
