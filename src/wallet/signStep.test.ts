import fc from 'fast-check'
import { keccak256, parseTransaction, recoverTransactionAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { StepReceipt } from '../model/Receipt.ts'
import { slotSource } from '../model/Slot.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'
import { createSigner } from './createSigner.ts'
import { approvedFor, plainVault, planFor } from './planForTests.ts'
import type { SignTerms } from './Signer.ts'
import { signStep } from './signStep.ts'

const vault = plainVault()
const plan = planFor(vault.account)
const terms: SignTerms = {
  nonce: 4,
  maxFeePerGas: 3_000_000_000n,
  maxPriorityFeePerGas: 1_000_000_000n,
  chainTime: 1_000n,
  receipts: [],
  measured: new Map(),
}
const transaction = `0x${'1'.repeat(64)}` as const
const receipt: StepReceipt = {
  index: 0,
  title: 'Send 1 wei',
  transaction,
  status: 'mined',
  blockNumber: 1n,
  gasUsed: 21_000n,
  fee: 21_000n * 3_000_000_000n,
}

describe('signStep', () => {
  test('default: the step as it was approved, signed by the account', async () => {
    const { raw, hash } = await signStep(vault, approvedFor(plan), 0, terms)
    expect(hash).toBe(keccak256(raw))
    if (!isType2(raw)) throw new Error('another type')
    expect(await recoverTransactionAddress({ serializedTransaction: raw })).toBe(vault.account)
    expect(parseTransaction(raw)).toMatchObject({
      type: 'eip1559',
      chainId: 7357001,
      nonce: 4,
      value: 1n,
      gas: 25_000n,
    })
    expect((await signStep(vault, approvedFor(plan), 0, terms)).raw).toBe(raw)
  })

  test.each<[string, Partial<SignTerms>, number, Partial<BoundPlan>]>([
    ['a step before the receipt of the one before', {}, 1, {}],
    ['a receipt too many', { receipts: [receipt] }, 0, {}],
    ['a step after a revert', { receipts: [{ ...receipt, status: 'reverted' }] }, 1, {}],
    ['a step that is not there', { receipts: [receipt, { ...receipt, index: 1 }] }, 2, {}],
    ['a plan whose time is over', { chainTime: 10_000_000_000n }, 0, {}],
    ['gas above the budget', { maxFeePerGas: 20_000_000_001n }, 0, {}],
    ['gas above what the steps before left', { receipts: [{ ...receipt, fee: 500_000_000_000_000n }] }, 1, {}],
    ['a tip above the whole', { maxPriorityFeePerGas: 4_000_000_000n }, 0, {}],
    ['a real chain with practice keys', {}, 0, { chainId: 1 }],
    ['another account', {}, 0, { account: '0x00000000000000000000000000000000000000aA' }],
  ])('behavior: refuses %s', async (_name, part, index, change) => {
    const approved = approvedFor({ ...plan, ...change })
    await expect(signStep(vault, approved, index, { ...terms, ...part })).rejects.toThrow(/Nothing was signed|too old/)
  })

  test('behavior: real keys sign on real chains, and never on the practice chain', async () => {
    const real = plainVault('real')
    expect((await signStep(real, approvedFor(planFor(real.account, { chainId: 1 })), 0, terms)).raw).toMatch(/^0x02/)
    await expect(signStep(real, approvedFor(planFor(real.account)), 0, terms)).rejects.toThrow('real keys never do')
  })

  test('A73 behavior: anything changed after the approval is refused', async () => {
    const approved = approvedFor(plan)
    const paths = ['hash', 'plan', 'plan.feeBudget', 'plan.expiresAt', 'plan.calls', 'plan.bounds'] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.bigInt({ min: 0n, max: 2n ** 64n }), async (path, noise) => {
        expect(() => setPath(approved, path, noise)).toThrow(TypeError)
        const forged: ApprovedPlan = { ...approved, plan: { ...approved.plan, feeBudget: noise } }
        await expect(signStep(vault, forged, 0, terms)).rejects.toMatchObject({ code: 'approval-refused' })
      }),
      { numRuns: 50 },
    )
  })
})

describe('createSigner', () => {
  test('A73 behavior: a sound plan with its own hash is refused where approvePlan did not make it', async () => {
    const forged: ApprovedPlan = { ...approvedFor(plan) }
    await expect(createSigner(vault).sign(forged, 0, terms)).rejects.toThrow('This plan was not approved.')
  })

  test('A73 behavior: a step of another plan under the same id is refused', async () => {
    const signer = createSigner(vault)
    const { hash } = await signer.sign(approvedFor(plan), 0, terms)
    const other = approvedFor({ ...plan, feeBudget: plan.feeBudget + 1n })
    const receipts = [{ ...receipt, transaction: hash }]
    await expect(signer.sign(other, 1, { ...terms, nonce: 5, receipts })).rejects.toThrow('Nothing was signed')
  })

  test('F24 behavior: each step once, however often it is asked for, and at once', async () => {
    const signer = createSigner(vault)
    const approved = approvedFor(plan)
    const results = await Promise.allSettled([0, 0, 0].map((index) => signer.sign(approved, index, terms)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    const again = approvedFor(plan)
    await expect(signer.sign(again, 0, terms)).rejects.toThrow('signed before')
  })

  test('behavior: the next step only on the receipt of the transaction it signed', async () => {
    const signer = createSigner(vault)
    const approved = approvedFor(plan)
    const { hash } = await signer.sign(approved, 0, terms)
    await expect(signer.sign(approved, 1, { ...terms, receipts: [receipt] })).rejects.toThrow('Nothing was signed')
    const own = { ...receipt, transaction: hash }
    expect((await signer.sign(approved, 1, { ...terms, nonce: 5, receipts: [own] })).raw).toMatch(/^0x02/)
  })

  test('behavior: a refusal is no signature: the step may be asked for again', async () => {
    const signer = createSigner(vault)
    const approved = approvedFor(plan)
    await expect(signer.sign(approved, 0, { ...terms, maxFeePerGas: 10n ** 18n })).rejects.toThrow('Nothing was signed')
    expect((await signer.sign(approved, 0, terms)).raw).toMatch(/^0x02/)
  })
})

function isType2(raw: string): raw is `0x02${string}` {
  return raw.startsWith('0x02')
}

function setPath(target: object, path: string, value: bigint): void {
  const [first = '', second] = path.split('.')
  const holder: unknown = second === undefined ? target : Reflect.get(target, first)
  if (typeof holder !== 'object' || holder === null) throw new Error('no such path')
  Object.assign(holder, { [second ?? first]: value })
}

describe('measured amounts', () => {
  const token = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
  const word = (units: bigint) => units.toString(16).padStart(64, '0')
  const base = planFor(vault.account)
  const calls = base.calls.map((call, at) => (at === 1 ? { ...call, data: `0xaabbccdd${word(5n)}` as const } : call))
  const slot = { call: 1, word: 0, token, from: 0, min: 5n, max: 9n, expected: 7n } as const
  const measuredPlan = approvedFor({ ...base, calls, slots: [slot] })
  const sign = (measured: SignTerms['measured']) =>
    signStep(vault, measuredPlan, 1, { ...terms, receipts: [receipt], measured })

  test('default: the measured amount is signed in its place, and nothing else changes', async () => {
    const { raw } = await sign(new Map([[slotSource(slot), 8n]]))
    expect(parseTransaction(raw).data).toBe(`0xaabbccdd${word(8n)}`)
  })

  test.each<[string, SignTerms['measured']]>([
    ['nothing measured', new Map()],
    ['what another step brought', new Map([[slotSource({ ...slot, from: 1 }), 8n]])],
    ['less than was approved', new Map([[slotSource(slot), 4n]])],
    ['more than was approved', new Map([[slotSource(slot), 10n]])],
  ])('behavior: %s is not signed', async (_, measured) => {
    await expect(sign(measured)).rejects.toThrow('Nothing was signed')
  })
})
