import { mulDivDown } from '../../model/decimal.ts'
import type { RateRay } from '../../model/Plan.ts'
import type { VaultState } from '../../model/Snapshot.ts'

const ray = 10n ** 27n
const yearSeconds = 365n * 86_400n

/** How long the vault's share price has been seen, in seconds. 0 where it keeps no history. */
export function observedSeconds(vault: VaultState, now: bigint): bigint {
  return vault.oldest === null || now <= vault.oldest.timestamp ? 0n : now - vault.oldest.timestamp
}

/** What the share price gained over the time it was seen, as a simple yearly rate in ray. Null without a history. */
export function observedRate(vault: VaultState, now: bigint): RateRay | null {
  const seconds = observedSeconds(vault, now)
  if (vault.oldest === null || seconds === 0n || vault.oldest.pricePerShareRay === 0n) return null
  const growth = mulDivDown(vault.pricePerShareRay, ray, vault.oldest.pricePerShareRay) - ray
  return mulDivDown(growth, yearSeconds, seconds)
}

/**
 * The rate after `deposit` more units of the asset. What a vault lends through a reserve of the catalogue pays as that
 * reserve does, and of a deposit the same share is taken to be lent on. Whatever else its history shows, and all of it
 * where it lends nothing that can be seen, is carefully taken for a fixed flow of money shared among more depositors.
 * @param reserveRateAfter what the reserve would pay after so much more is lent to it; null where there is none
 */
export function vaultRateAfter(
  vault: VaultState,
  deposit: bigint,
  now: bigint,
  reserveRateAfter: ((lent: bigint) => RateRay | null) | null,
): RateRay | null {
  const rate = observedRate(vault, now)
  const { totalAssets, lent } = vault
  const total = totalAssets + deposit
  if (rate === null || total <= 0n || totalAssets <= 0n) return null
  const shared = mulDivDown(rate, totalAssets, total)
  const lentOn = mulDivDown(deposit < 0n ? 0n : deposit, lent, totalAssets)
  const before = reserveRateAfter?.(0n) ?? null
  const after = reserveRateAfter?.(lentOn) ?? null
  if (lent === 0n || before === null || after === null) return shared
  const flow = rate * totalAssets - before * lent
  return flow < 0n ? shared : (after * (lent + lentOn) + flow) / total
}
