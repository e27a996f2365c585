import fc from 'fast-check'
import { keccak256, parseTransaction, recoverTransactionAddress, zeroAddress } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { recoverAuthorizationAddress } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { amountOf } from '../model/Amount.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import type { Network } from '../model/Network.ts'
import type { StepReceipt } from '../model/Receipt.ts'
import { slotSource } from '../model/Slot.ts'
import { buildSupply } from '../protocols/aave/build.ts'
import { buildApprove } from '../protocols/erc20/build.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'
import { createSigner } from './createSigner.ts'
import { wordsOf } from './mnemonic.ts'
import { approvedFor, plainVault, planFor } from './planForTests.ts'
import type { SignTerms } from './Signer.ts'
import { signerNetworks } from './signerNetworks.ts'
import { signStep } from './signStep.ts'
import { coin, evil, lyingPlan, swapOf } from './testing/hostilePlans.ts'

const vault = plainVault()
const parts = { vault, findNetwork: signerNetworks, granted: 0n }
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
    const { raw, hash } = await signStep(parts, approvedFor(plan), 0, terms)
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
    expect((await signStep(parts, approvedFor(plan), 0, terms)).raw).toBe(raw)
  })

  test.each<[string, Partial<SignTerms>, number, Partial<BoundPlan>]>([
    ['a step before the receipt of the one before', {}, 1, {}],
    ['a receipt too many', { receipts: [receipt] }, 0, {}],
    ['a step after a revert', { receipts: [{ ...receipt, status: 'reverted' }] }, 1, {}],
    ['a step that is not there', { receipts: [receipt, { ...receipt, index: 1 }] }, 2, {}],
    ['a plan whose time is over', { chainTime: 10_000_000_000n }, 0, {}],
    ['gas above the budget', { maxFeePerGas: 20_000_000_001n }, 0, {}],
    ['a tip above the whole', { maxPriorityFeePerGas: 4_000_000_000n }, 0, {}],
    ['a real chain with practice keys', {}, 0, { chainId: 1 }],
    ['another account', {}, 0, { account: '0x00000000000000000000000000000000000000aA' }],
  ])('behavior: refuses %s', async (_name, part, index, change) => {
    const approved = approvedFor({ ...plan, ...change })
    await expect(signStep(parts, approved, index, { ...terms, ...part })).rejects.toThrow(/Nothing was signed|too old/)
  })

  test('behavior: real keys sign on real chains, and never on the practice chain', async () => {
    const real = plainVault('real')
    const mainnet: Network = { ...practice, chainId: 1 }
    const realParts = {
      vault: real,
      granted: 0n,
      findNetwork: (chainId: number) => [mainnet, practice].find((network) => network.chainId === chainId) ?? null,
    }
    expect((await signStep(realParts, approvedFor(planFor(real.account, { chainId: 1 })), 0, terms)).raw).toMatch(
      /^0x02/,
    )
    await expect(signStep(realParts, approvedFor(planFor(real.account)), 0, terms)).rejects.toThrow(
      'real keys never do',
    )
  })

  test('A73 behavior: anything changed after the approval is refused', async () => {
    const approved = approvedFor(plan)
    const paths = ['hash', 'plan', 'plan.feeBudget', 'plan.expiresAt', 'plan.calls', 'plan.bounds'] as const
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.bigInt({ min: 0n, max: 2n ** 64n }), async (path, noise) => {
        expect(() => setPath(approved, path, noise)).toThrow(TypeError)
        const forged: ApprovedPlan = { ...approved, plan: { ...approved.plan, feeBudget: noise } }
        await expect(signStep(parts, forged, 0, terms)).rejects.toMatchObject({ code: 'approval-refused' })
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

  test('behavior: what the steps could cost together is within the budget, whatever they are said to have cost', async () => {
    const signer = createSigner(vault)
    const half = plan.feeBudget / 2n / 25_000n
    const approved = approvedFor(plan)
    const { hash } = await signer.sign(approved, 0, { ...terms, maxFeePerGas: half })
    const receipts = [{ ...receipt, transaction: hash }]
    const next = { ...terms, nonce: 5, receipts }
    await expect(signer.sign(approved, 1, { ...next, maxFeePerGas: half + 1n })).rejects.toThrow('could come to more')
    expect((await signer.sign(approved, 1, { ...next, maxFeePerGas: half })).raw).toMatch(/^0x02/)
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
  const dai = coin('DAI')
  const pool = practice.aave?.pool ?? evil
  const least = amountOf(dai, 990n * 10n ** 18n)
  const most = 1_000n * 10n ** 18n
  const calls = [
    buildApprove(amountOf(coin('USDC'), 1_000_000_000n), practice.uniswap?.router ?? evil),
    swapOf(vault.account),
    buildApprove(least, pool),
    buildSupply(pool, least, vault.account),
  ]
  const slot = { call: 2, word: 1, token: dai.address, from: 1, min: least.units, max: most, expected: most } as const
  const measuredPlan = approvedFor(lyingPlan(vault.account, calls, { slots: [slot, { ...slot, call: 3 }] }))
  const receipts = [receipt, { ...receipt, index: 1 }, { ...receipt, index: 2 }]
  const sign = (measured: SignTerms['measured']) => signStep(parts, measuredPlan, 3, { ...terms, receipts, measured })

  test('default: the measured amount is signed in its place, and nothing else changes', async () => {
    const { raw } = await sign(new Map([[slotSource(slot), least.units + 1n]]))
    expect(parseTransaction(raw).data).toBe(buildSupply(pool, amountOf(dai, least.units + 1n), vault.account).data)
  })

  test.each<[string, SignTerms['measured']]>([
    ['nothing measured', new Map()],
    ['what another step brought', new Map([[slotSource({ ...slot, from: 0 }), most]])],
    ['less than was approved', new Map([[slotSource(slot), least.units - 1n]])],
    ['more than was approved', new Map([[slotSource(slot), most + 1n]])],
  ])('A73 behavior: %s is not signed', async (_, measured) => {
    await expect(sign(measured)).rejects.toThrow('Nothing was signed')
  })
})

describe('K09, K10: signatures', () => {
  test('default: low s, RFC 6979’s nonce, the account’s own: the same bytes as viem signs', async () => {
    const words = wordsOf(new Uint8Array(16).fill(7))
    const viems = mnemonicToAccount(words.join(' '))
    expect(viems.address).toBe(vault.account)
    const half = 0xffffffff_ffffffff_ffffffff_ffffffff_baaedce6_af48a03b_bfd25e8c_d0364141n / 2n
    for (let nonce = 0; nonce < 40; nonce += 1) {
      const { raw } = await signStep(parts, approvedFor(plan), 0, { ...terms, nonce })
      if (!isType2(raw)) throw new Error('another type')
      const { chainId, to, value, gas, s, maxFeePerGas, maxPriorityFeePerGas } = parseTransaction(raw)
      expect(BigInt(s ?? 0)).toBeLessThanOrEqual(half)
      const fields = { chainId, to: to ?? null, value: value ?? 0n, gas: gas ?? 0n }
      const fees = { maxFeePerGas: maxFeePerGas ?? 0n, maxPriorityFeePerGas: maxPriorityFeePerGas ?? 0n }
      expect(await viems.signTransaction({ type: 'eip1559', nonce, ...fields, ...fees })).toBe(raw)
    }
  })
})

describe('taking a delegation back', () => {
  const delegate = '0x63c0c19a282a1B52b07dD5a65b58948A07DAE32B'
  const bounds = { atMostOut: [], atLeastIn: [[]], maxOwedBase: 0n, mayOwe: [], mayReceive: [] } as const
  const call = { to: vault.account, value: 0n, data: '0x', gas: 80_000n } as const
  const clearing = planFor(vault.account, { calls: [call], bounds, clearsDelegation: { delegate } })
  const budgeted = { ...clearing, feeBudget: 10n ** 18n }

  test('A34 default: one authorization, to nobody, for its own chain, and nothing else', async () => {
    const { raw } = await signStep(parts, approvedFor(budgeted), 0, terms)
    const signed = parseTransaction(raw)
    expect(signed).toMatchObject({ type: 'eip7702', chainId: plan.chainId, nonce: 4 })
    expect(signed.to?.toLowerCase()).toBe(vault.account.toLowerCase())
    expect([signed.value ?? 0n, signed.data ?? '0x']).toEqual([0n, '0x'])
    if (signed.type !== 'eip7702') throw new Error('another type')
    expect(signed.authorizationList).toHaveLength(1)
    const [authorization] = signed.authorizationList
    expect(authorization).toMatchObject({ chainId: plan.chainId, address: zeroAddress, nonce: 5 })
    if (authorization === undefined) throw new Error('no authorization')
    expect(await recoverAuthorizationAddress({ authorization })).toBe(vault.account)
  })

  test('A34 behavior: with anything else in its plan it is not signed', async () => {
    const others: Partial<BoundPlan>[] = [
      { calls: [{ ...call, value: 1n }] },
      { calls: [{ ...call, data: '0x12' }] },
      { calls: [{ ...call, to: delegate }] },
      { calls: [call, call] },
      { calls: [...plan.calls, call] },
      { bounds: plan.bounds },
    ]
    for (const other of others)
      await expect(signStep(parts, approvedFor({ ...budgeted, ...other }), 0, terms)).rejects.toThrow('stands alone')
  })

  test('A34 behavior: without the word for it, an empty call to oneself is no plan', async () => {
    const { clearsDelegation: _, ...plain } = budgeted
    await expect(signStep(parts, approvedFor(plain), 0, terms)).rejects.toThrow('cannot be read')
  })
})

describe('replace', () => {
  const raised = { maxFeePerGas: 3_300_000_001n, maxPriorityFeePerGas: 1_100_000_001n, chainTime: 1_000n }
  const begin = async () => {
    const signer = createSigner(vault)
    const approved = approvedFor(plan)
    const first = await signer.sign(approved, 0, terms)
    const signed = { ...approved, signed: [[first.raw]] }
    return { signer, approved, first, signed }
  }

  test('F07 default: the same call with the same nonce, whatever it is asked with', async () => {
    const { signer, first, signed } = await begin()
    const { raw } = await signer.replace(signed, { how: 'speed-up', ...raised })
    const fees = { maxFeePerGas: raised.maxFeePerGas, maxPriorityFeePerGas: raised.maxPriorityFeePerGas }
    const { r: _r, s: _s, v: _v, yParity: _y, ...meant } = parseTransaction(first.raw)
    expect(parseTransaction(raw)).toMatchObject({ ...meant, ...fees })
  })

  test('F07 behavior: the next step is signed on the receipt of either, and not of the cancelling one', async () => {
    for (const how of ['speed-up', 'cancel'] as const)
      for (const which of ['first', 'second'] as const) {
        const { signer, approved, first, signed } = await begin()
        const second = await signer.replace(signed, { how, ...raised })
        const mined = [{ ...receipt, transaction: { first, second }[which].hash }]
        const next = signer.sign(approved, 1, { ...terms, nonce: 5, receipts: mined })
        if (how === 'cancel' && which === 'second') await expect(next).rejects.toThrow('Nothing was signed')
        else expect((await next).raw).toMatch(/^0x02/)
      }
  })

  test.each([
    ['a fee that is not a tenth higher', { maxFeePerGas: 3_299_999_999n }, /a tenth more/],
    ['a tip that is not a tenth higher', { maxPriorityFeePerGas: 1_099_999_999n }, /a tenth more/],
    ['more than the fees that were approved', { maxFeePerGas: 20_000_000_001n }, /more than was approved/],
    ['a tip above the whole', { maxPriorityFeePerGas: 4_000_000_000n }, /tip is above/],
  ])('F07 behavior: refuses %s, for either', async (_name, part, why) => {
    const { signer, signed } = await begin()
    for (const how of ['speed-up', 'cancel'] as const)
      await expect(signer.replace(signed, { how, ...raised, ...part })).rejects.toThrow(why)
    expect((await signer.replace(signed, { how: 'cancel', ...raised })).raw).toMatch(/^0x02/)
  })

  test('F07 behavior: refuses what it never signed, what has a step after it, and another plan', async () => {
    const { signer, approved, first, signed } = await begin()
    const asked = { how: 'speed-up', ...raised } as const
    const twice = { ...signed, signed: [[first.raw], [first.raw]] }
    await expect(signer.replace(twice, asked)).rejects.toThrow('signed no such step')
    await expect(createSigner(vault).replace(signed, asked)).rejects.toThrow('signed no such step')
    const other = approvedFor({ ...plan, feeBudget: plan.feeBudget + 1n })
    await expect(signer.replace({ ...signed, ...other }, asked)).rejects.toThrow('signed no such step')
    await signer.sign(approved, 1, { ...terms, nonce: 5, receipts: [{ ...receipt, transaction: first.hash }] })
    await expect(signer.replace(signed, asked)).rejects.toThrow('signed no such step')
  })

  test('F07 behavior: after its time a step is cancelled and not sped up, and what is being cancelled is not sped up', async () => {
    const { signer, signed } = await begin()
    const late = { ...raised, chainTime: 10_000_000_000n }
    await expect(signer.replace(signed, { how: 'speed-up', ...late })).rejects.toThrow('too old')
    await signer.replace(signed, { how: 'cancel', ...late })
    const more = { maxFeePerGas: 4_000_000_000n, maxPriorityFeePerGas: 1_500_000_000n, chainTime: 1_000n }
    await expect(signer.replace(signed, { how: 'speed-up', ...more })).rejects.toThrow('being cancelled')
    expect((await signer.replace(signed, { how: 'cancel', ...more })).raw).toMatch(/^0x02/)
  })
})
