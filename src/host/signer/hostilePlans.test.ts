import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { concatHex, parseTransaction, sliceHex } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practice } from '../../chain/networks/practice.ts'
import { amountOf } from '../../model/Amount.ts'
import { type BoundPlan, hashBoundPlan } from '../../model/BoundPlan.ts'
import { buildSupply } from '../../protocols/aave/build.ts'
import { buildApprove } from '../../protocols/erc20/build.ts'
import type { SignRequest } from '../../wallet/SignRequest.ts'
import { coin, hostilePlans, lyingPlan } from '../../wallet/testing/hostilePlans.ts'
import { forkBuiltSigner } from '../testing/forkBuiltSigner.ts'
import { connectSigner } from './connectSigner.ts'
import {
  readMessage,
  type SignerReply,
  type SignerRequest,
  signerReply,
  signerRequest,
  writeMessage,
} from './messages.ts'
import type { SignerChannel } from './SignerChannel.ts'

/**
 * The core as an attacker would have it: it speaks to the real process of the signer, over the real channel, with hashes
 * that are right and bounds that allow everything. No signature may come out of it.
 */
let folder = ''
let channel: SignerChannel
let account: SignRequest['plan']['account']
let close = async () => {}
const waiting = new Map<number, (reply: SignerReply['body']) => void>()
let next = 1_000_000

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sayso-hostile-'))
  mkdirSync(join(folder, 'practice'))
  await start()
})

/** A new process of the signer over the same folder. */
async function start(): Promise<void> {
  const signer = await connectSigner({
    folder,
    start: () => {
      channel = forkBuiltSigner()
      return channel
    },
  })
  ;({ account, close } = signer)
  channel.onMessage((message) => {
    const reply = readMessage(signerReply, message)
    if (reply !== null) waiting.get(reply.id)?.(reply.body)
  })
}
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

type Sign = Extract<SignerRequest['body'], { ask: 'sign' }>

const terms: Sign['terms'] = {
  nonce: 0,
  maxFeePerGas: 3_000_000_000n,
  maxPriorityFeePerGas: 1n,
  chainTime: 1_000n,
  receipts: [],
  measured: [],
}

function send(text: string, id: number): Promise<SignerReply['body']> {
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    channel.send(text)
  })
}

function ask(plan: BoundPlan, part: Partial<Sign> = {}): Promise<SignerReply['body']> {
  const id = next++
  const prices: Sign['prices'] = []
  const body = {
    ask: 'sign',
    planId: `p${id}`,
    hash: hashBoundPlan(plan),
    plan,
    prices,
    index: 0,
    terms,
    ...part,
  } as const
  return send(writeMessage(signerRequest, { id, body }), id)
}

function soundPlan(part: Partial<BoundPlan> = {}): BoundPlan {
  const amount = amountOf(coin('USDC'), 1_000_000n)
  const pool = practice.aave?.pool ?? account
  return lyingPlan(account, [buildApprove(amount, pool), buildSupply(pool, amount, account)], part)
}

const refused = (says: RegExp) => ({
  reply: 'failed',
  error: { code: 'approval-refused', message: expect.stringMatching(says) },
})

describe('a core that lies', () => {
  test('default: what is sound is signed', async () => {
    expect(await ask(soundPlan())).toMatchObject({ reply: 'sign' })
  })

  const names = hostilePlans('0x9858EfFD232B4033E47d90003D41EC34EcaEda94').map(({ name }) => name)
  test.each(names)('%s behavior: no signature comes out of the signer’s process', async (name) => {
    const hostile = hostilePlans(account).find((one) => one.name === name)
    if (hostile === undefined) throw new Error('no such plan')
    // Whatever step is asked for: no call of the plan may be signed, not even a harmless one.
    const steps = Math.max(1, hostile.plan.calls.length)
    for (let index = 0; index < steps; index += 1) {
      const reply = await ask(hostile.plan, { index })
      expect(reply).toMatchObject(index === 0 ? refused(hostile.says) : { reply: 'failed' })
    }
    const before = { index: 0, transaction: hashBoundPlan(hostile.plan), status: 'mined' } as const
    expect(await ask(hostile.plan, { index: 1, terms: { ...terms, receipts: [before] } })).toMatchObject({
      reply: 'failed',
    })
  })

  test('A73 behavior: a plan that was changed after its approval has another hash', async () => {
    const hash = hashBoundPlan(soundPlan())
    const changed = soundPlan({ feeBudget: 10n ** 18n - 1n })
    expect(await ask(changed, { hash })).toMatchObject(refused(/not the one that was approved/))
  })

  test('A73 behavior: the same step twice, a step out of turn, a step that is not there', async () => {
    const plan = soundPlan()
    const first = await ask(plan, { planId: 'once' })
    if (first.reply !== 'sign') throw new Error('not signed')
    expect(await ask(plan, { planId: 'once' })).toMatchObject(refused(/signed before/))
    const own = { index: 0, transaction: first.hash, status: 'mined' } as const
    const stranger = { ...own, transaction: hashBoundPlan(plan) }
    for (const receipts of [[], [stranger], [{ ...own, status: 'reverted' } as const], [own, own]])
      expect(await ask(plan, { planId: 'once', index: 1, terms: { ...terms, receipts } })).toMatchObject({
        reply: 'failed',
      })
    expect(await ask(plan, { planId: 'once', index: 7, terms: { ...terms, receipts: [own] } })).toMatchObject({
      reply: 'failed',
    })
    const other = soundPlan({ feeBudget: 10n ** 17n })
    expect(await ask(other, { planId: 'once', index: 1, terms: { ...terms, receipts: [own] } })).toMatchObject(
      refused(/signed before/),
    )
    expect(await ask(plan, { planId: 'once', index: 1, terms: { ...terms, nonce: 1, receipts: [own] } })).toMatchObject(
      {
        reply: 'sign',
      },
    )
  })

  test('A73 behavior: a plan whose time is over, and gas beyond its budget', async () => {
    const late = await ask(soundPlan(), { terms: { ...terms, chainTime: 10_000_000_000n } })
    expect(late).toMatchObject({ reply: 'failed', error: { code: 'plan-expired' } })
    const dear = await ask(soundPlan(), { terms: { ...terms, maxFeePerGas: 10n ** 16n } })
    expect(dear).toMatchObject(refused(/more than was approved/))
  })

  test('A73 behavior: another account, and one that is only watched', async () => {
    const other = { ...soundPlan(), account: '0x9858EfFD232B4033E47d90003D41EC34EcaEda94' } as const
    expect(await ask(other)).toMatchObject(refused(/no key for that account/))
  })

  test('A73 F07 behavior: started anew, it replaces what its own bytes prove, and nothing that they do not', async () => {
    const plan = soundPlan()
    const first = await ask(plan, { planId: 'before' })
    if (first.reply !== 'sign') throw new Error('not signed')
    const replacement = {
      how: 'speed-up',
      maxFeePerGas: 4_000_000_000n,
      maxPriorityFeePerGas: 2n,
      chainTime: 1_000n,
    } as const
    const replace = (part: Partial<Extract<SignerRequest['body'], { ask: 'replace' }>>) => {
      const id = next++
      const own = { planId: 'before', hash: hashBoundPlan(plan), plan, signed: [[first.raw]] }
      return send(writeMessage(signerRequest, { id, body: { ask: 'replace', ...own, replacement, ...part } }), id)
    }
    await close()
    await start()
    // The very same call, in a plan with a budget of the core's own: it was never begun.
    const greedy = soundPlan({ feeBudget: 10n ** 18n + 1n })
    const unproven = [
      { plan: greedy, hash: hashBoundPlan(greedy) },
      { planId: 'another' },
      { signed: [[first.raw], [first.raw]] },
      { signed: [[concatHex([sliceHex(first.raw, 0, -1), sliceHex(first.raw, -1) === '0x00' ? '0x01' : '0x00'])]] },
    ]
    for (const part of unproven) expect(await replace(part)).toMatchObject(refused(/signed no such step|not the bytes/))
    const { maxFeePerGas: asBefore } = terms
    expect(await replace({ replacement: { ...replacement, maxFeePerGas: asBefore } })).toMatchObject(
      refused(/a tenth more/),
    )

    const second = await replace({})
    if (second.reply !== 'sign') throw new Error(JSON.stringify(second))
    const [was, is] = [parseTransaction(first.raw), parseTransaction(second.raw)]
    expect([is.nonce, is.to, is.data, is.gas]).toEqual([was.nonce, was.to, was.data, was.gas])
    const receipts = [{ index: 0, transaction: second.hash, status: 'mined' } as const]
    const rest = await ask(plan, { planId: 'before', index: 1, terms: { ...terms, nonce: 1, receipts } })
    expect(rest).toMatchObject(refused(/signs no rest of a plan/))
  })

  test('A34 behavior: type 4, blobs and access lists cannot even be said', async () => {
    for (const body of [
      { ask: 'sign', type: 'eip7702', authorizationList: [{ address: account, chainId: 0, nonce: 0 }] },
      { ask: 'sign', type: 'eip4844', blobs: ['0x'] },
      { ask: 'sign', plan: '{}' },
      { ask: 'sign-authorization', chainId: 0, address: account, nonce: 0 },
    ]) {
      const id = next++
      expect(await send(JSON.stringify({ id, body }), id)).toMatchObject({
        reply: 'failed',
        error: { code: 'input-invalid' },
      })
    }
  })
})
