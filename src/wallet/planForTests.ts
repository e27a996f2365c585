import type { Address } from 'viem'
import { type BoundPlan, hashBoundPlan } from '../model/BoundPlan.ts'
import { practiceChainId } from '../model/practiceChains.ts'
import { nativeAddress } from '../model/Token.ts'
import type { Level, Verdict } from '../model/Verdict.ts'
import type { ApprovedPlan } from './ApprovedPlan.ts'
import { type ApprovalRequest, approvePlan } from './approvePlan.ts'
import type { Vault } from './Vault.ts'
import type { VaultPurpose } from './vaultFormat.ts'
import { addressIn, keyIn, makeSecret } from './vaultSecret.ts'

const recipient: Address = '0x52908400098527886E0F7030069857D2E4169EE7'

/** Sends 1 wei, then 2, then 3, … to one recipient. */
export function planFor(account: Address, part: Partial<BoundPlan> & { steps?: number } = {}): BoundPlan {
  const { steps = 2, ...rest } = part
  const values = Array.from({ length: steps }, (_, at) => BigInt(at + 1))
  const total = values.reduce((sum, value) => sum + value, 0n)
  return {
    version: 2,
    slots: [],
    chainId: practiceChainId,
    account,
    calls: values.map((value) => ({ to: recipient, value, data: '0x' as const, gas: 25_000n })),
    feeBudget: 25_000n * BigInt(steps) * 10_000_000_000n,
    expiresAt: 10_000_000_000n,
    bounds: {
      atMostOut: [{ token: nativeAddress, units: total }],
      atLeastIn: [[]],
      maxOwedBase: 0n,
      mayOwe: [],
      mayReceive: [{ to: recipient, token: nativeAddress, units: total }],
    },
    ...rest,
  }
}

export function requestFor(
  plan: BoundPlan,
  part: Partial<ApprovalRequest> = {},
  level: Level = 'PASS',
): ApprovalRequest {
  const verdict: Verdict = {
    level,
    findings: [],
    bounds: plan.bounds,
    confirmation: level === 'HARD' ? 'send 3 wei' : null,
  }
  const native = { chainId: plan.chainId, address: nativeAddress, symbol: 'ETH', name: 'Ether', decimals: 18 }
  const out = plan.calls.reduce((sum, { value }) => sum - value, 0n)
  return {
    planId: 'p1',
    plan,
    verdict,
    act: { by: 'window', shownHash: hashBoundPlan(plan) },
    titles: plan.calls.map(({ value }) => `Send ${value} wei`),
    promised: [{ token: native, units: out }],
    prices: [{ token: nativeAddress, usdE8: 250_000_000_000n }],
    chainTime: 1_000n,
    ...part,
  }
}

export function approvedFor(plan: BoundPlan, part: Partial<ApprovalRequest> = {}): ApprovedPlan {
  const approval = approvePlan(requestFor(plan, part))
  if (approval.status === 'refused') throw new Error(approval.sentence)
  return approval.approved
}

/** By the byte that its entropy is made of. Stretching words and deriving a key take longer than what is tested with them. */
const made = new Map<number, { readonly account: Address; readonly key: ReturnType<typeof keyIn> }>()

/** A vault without any cipher, for what is not about ciphers. */
export function plainVault(purpose: VaultPurpose = 'practice', seed = 7): Vault {
  const { account, key } = made.get(seed) ?? makePlain(seed)
  return { purpose, account, withKey: (use) => use(key), lock: () => {} }
}

function makePlain(seed: number) {
  const secret = makeSecret(new Uint8Array(16).fill(seed))
  const plain = { account: addressIn(secret), key: keyIn(secret) }
  made.set(seed, plain)
  return plain
}
