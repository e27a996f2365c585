import { type Hex, parseTransaction, serializeTransaction } from 'viem'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { amountOf } from '../model/Amount.ts'
import { type BoundPlan, hashBoundPlan } from '../model/BoundPlan.ts'
import { slotSource } from '../model/Slot.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import { createSigner } from './createSigner.ts'
import { approvedFor, plainVault, planFor } from './planForTests.ts'
import type { Replacement, SignedPlan, SignTerms } from './Signer.ts'
import { signerNetworks } from './signerNetworks.ts'
import { coin, lyingPlan, swapOf } from './testing/hostilePlans.ts'
import { rememberingBook } from './testing/rememberingBook.ts'

const vault = plainVault()
const plan = planFor(vault.account)
const terms: SignTerms = {
  ...{ nonce: 4, maxFeePerGas: 3_000_000_000n, maxPriorityFeePerGas: 1_000_000_000n, chainTime: 1_000n },
  ...{ receipts: [], measured: new Map() },
}
const raised = { maxFeePerGas: 3_300_000_001n, maxPriorityFeePerGas: 1_100_000_001n, chainTime: 1_000n }
const faster: Replacement = { how: 'speed-up', ...raised }
const cancel: Replacement = { how: 'cancel', ...raised }

/** A signer that signed the first steps of a plan; and one that was started anew over the same disk. */
async function restarted({ of = plan, steps = 1, planId = 'p1' } = {}) {
  const book = rememberingBook()
  const first = createSigner(vault, signerNetworks, book)
  const approved = approvedFor(of, { planId })
  const signed: Hex[][] = []
  const receipts: SignTerms['receipts'][number][] = []
  for (let index = 0; index < steps; index += 1) {
    const { raw, hash } = await first.sign(approved, index, { ...terms, nonce: 4 + index, receipts: [...receipts] })
    signed.push([raw])
    receipts.push({ index, transaction: hash, status: 'mined' })
  }
  const { hash } = approved
  const known: SignedPlan = { planId, hash, plan: approved.plan, signed }
  return { book, first, approved, receipts, known, anew: createSigner(vault, signerNetworks, book) }
}

const refused = /signed no such step|not the bytes/

describe('a signer that was started anew', () => {
  test('F07 default: puts the same call in the place of what its own bytes prove, and counts that fee anew', async () => {
    const { anew, known, book } = await restarted()
    const { raw } = await anew.replace(known, faster)
    const [own] = known.signed[0] ?? []
    const { r: _r, s: _s, v: _v, yParity: _y, ...meant } = parseTransaction(own ?? '0x')
    const { maxFeePerGas, maxPriorityFeePerGas } = raised
    expect(parseTransaction(raw)).toMatchObject({ ...meant, maxFeePerGas, maxPriorityFeePerGas })
    expect(book.fees).toEqual([25_000n * maxFeePerGas])
    // And once more, by what it remembers by then.
    await expect(anew.replace(known, faster)).rejects.toThrow('a tenth more')
  })

  test('F07 behavior: cancels it, after its time too, and speeds nothing up that is being cancelled', async () => {
    const { anew, known, first, book } = await restarted()
    const late = { chainTime: 10_000_000_000n }
    await expect(anew.replace(known, { ...faster, ...late })).rejects.toThrow('too old')
    const cancelled = await first.replace(known, cancel)
    const [own] = known.signed[0] ?? []
    const both: SignedPlan = { ...known, signed: [[own ?? '0x', cancelled.raw]] }
    const more = { maxFeePerGas: 4_000_000_000n, maxPriorityFeePerGas: 1_500_000_000n }
    const third = createSigner(vault, signerNetworks, book)
    await expect(third.replace(both, { ...faster, ...more })).rejects.toThrow('being cancelled')
    await expect(third.replace(both, cancel)).rejects.toThrow('a tenth more')
    const { raw } = await third.replace(both, { ...cancel, ...more, ...late })
    expect(parseTransaction(raw)).toMatchObject({ nonce: 4, to: vault.account.toLowerCase() })
  })

  test('F07 behavior: signs no rest of the plan, nor its first step again', async () => {
    const { anew, known, approved, receipts } = await restarted()
    await anew.replace(known, faster)
    await expect(anew.sign(approved, 1, { ...terms, nonce: 5, receipts })).rejects.toThrow('signs no rest of a plan')
    await expect(anew.sign(approved, 0, terms)).rejects.toThrow('Nothing was signed')
  })

  test('F07 behavior: counts the steps before in the budget, and what was measured stays as it was signed', async () => {
    const { anew, known } = await restarted({ steps: 2 })
    // 500,000 gwei are approved; the first step may have cost 75,000 of them.
    const dear = { ...faster, maxFeePerGas: 17_100_000_000n }
    await expect(anew.replace(known, dear)).rejects.toThrow('more than was approved')
    expect((await anew.replace(known, { ...dear, maxFeePerGas: 16_900_000_000n })).raw).toMatch(/^0x02/)

    const dai = coin('DAI')
    const pool = practice.aave?.pool ?? vault.account
    const [min, max] = [990n * 10n ** 18n, 1_000n * 10n ** 18n]
    const slot = { call: 1, word: 1, token: dai.address, from: 0, min, max, expected: min }
    const calls = [
      swapOf(vault.account),
      buildApprove(amountOf(dai, min), pool),
      buildSupply(pool, amountOf(dai, min), vault.account),
    ]
    const measuring = lyingPlan(vault.account, calls, { slots: [slot, { ...slot, call: 2 }] })
    const book = rememberingBook()
    const first = createSigner(vault, signerNetworks, book)
    const approved = approvedFor(measuring)
    const swap = await first.sign(approved, 0, terms)
    const receipts = [{ index: 0, transaction: swap.hash, status: 'mined' as const }]
    const measured = new Map([[slotSource(slot), 995n * 10n ** 18n]])
    const approve = await first.sign(approved, 1, { ...terms, nonce: 5, receipts, measured })
    const signed = { ...approved, signed: [[swap.raw], [approve.raw]] }
    const { raw } = await createSigner(vault, signerNetworks, book).replace(signed, faster)
    expect(parseTransaction(raw).data).toBe(parseTransaction(approve.raw).data)
  })
})

describe('a core that lies to a signer that was started anew', () => {
  test('A73 F07: a plan that this signer never began, with bytes that it did sign', async () => {
    const { anew, known } = await restarted()
    // The same call, and a budget that nobody approved.
    const greedy: BoundPlan = { ...plan, feeBudget: 10n ** 18n }
    await expect(anew.replace({ ...known, plan: greedy, hash: hashBoundPlan(greedy) }, faster)).rejects.toThrow(refused)
    await expect(anew.replace({ ...known, plan: greedy }, faster)).rejects.toThrow('not the one that was approved')
    await expect(anew.replace({ ...known, planId: 'p2' }, faster)).rejects.toThrow(refused)
  })

  test('A73 F07: bytes of another step, of another plan, of another wallet, and of nobody', async () => {
    const { anew, known, first, book } = await restarted({ steps: 2 })
    const [[one = '0x'] = [], [two = '0x'] = []] = known.signed
    const elsewhere = plainVault('practice', 9)
    const stranger = approvedFor({ ...plan, account: elsewhere.account })
    const foreign = await createSigner(elsewhere).sign(stranger, 0, terms)
    const other = approvedFor(planFor(vault.account, { steps: 1, feeBudget: plan.feeBudget - 1n }), { planId: 'other' })
    const twin = await first.sign(other, 0, { ...terms, nonce: 9 })
    const { r, s, v: _v, yParity, ...fields } = parseTransaction(one)
    if (r === undefined || s === undefined || yParity === undefined) throw new Error('not signed')
    const bent = serializeTransaction({ ...fields, nonce: 11 } as never, { r, s, yParity })
    const lists: readonly (readonly (readonly Hex[])[])[] = [
      [],
      [[]],
      [[two]],
      [[two], [one]],
      [[one], [one]],
      [[one], [two, one]],
      [[one, two]],
      [[foreign.raw]],
      [[bent]],
      [[serializeTransaction(fields as never)]],
      [['0x']],
      [['0x02']],
      [[`${one}00`]],
      // Its own bytes and its own plan, and a nonce that goes back.
      [[twin.raw], [two]],
    ]
    for (const signed of lists) {
      await expect(anew.replace({ ...known, signed }, faster), JSON.stringify(signed)).rejects.toThrow(refused)
      await expect(anew.replace({ ...known, signed }, cancel), JSON.stringify(signed)).rejects.toThrow(refused)
    }
    expect(book.fees).toEqual([])
    expect((await anew.replace(known, faster)).raw).toMatch(/^0x02/)
  })

  test('A73 F07: a cancelling call alone proves no step', async () => {
    const { anew, known, first } = await restarted()
    const { raw } = await first.replace(known, cancel)
    const more = { maxFeePerGas: 4_000_000_000n, maxPriorityFeePerGas: 1_500_000_000n }
    await expect(anew.replace({ ...known, signed: [[raw]] }, { ...cancel, ...more })).rejects.toThrow(refused)
  })

  test('A73 F07: left out of what it is told, it can only pay more, never sign another call or nonce', async () => {
    const { anew, known, first, book } = await restarted()
    const dearer = await first.replace(known, { ...faster, maxFeePerGas: 9_000_000_000n })
    // The dearer one is kept from it: the fee that it signs is counted once more.
    const { raw } = await anew.replace(known, faster)
    expect(parseTransaction(raw).nonce).toBe(parseTransaction(dearer.raw).nonce)
    expect(parseTransaction(raw).to).toBe(parseTransaction(dearer.raw).to)
    expect(book.fees).toEqual([25_000n * raised.maxFeePerGas])
  })
})
