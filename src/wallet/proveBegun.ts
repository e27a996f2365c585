import type { Hex } from 'viem'
import { hexToBigInt, isHex, parseTransaction, slice } from 'viem/utils'
import { type Slot, slotSource } from '../model/Slot.ts'
import type { StepParts } from './checkStep.ts'
import { refusal } from './refusal.ts'
import type { SettledStep, SignTerms } from './Signer.ts'
import type { SignRequest } from './SignRequest.ts'
import { signCancel } from './signCancel.ts'
import { signStep } from './signStep.ts'

/** A step that was signed, and what was signed in its place since: all of it with one nonce, so one of them counts. */
export type SignedStep = {
  /** What does what was approved: the step itself, and the same for a higher fee. */
  readonly hashes: readonly Hex[]
  /** As it was signed last, or for the highest fees. */
  readonly terms: SignTerms
  /** Wei that any of them could cost at the most. */
  readonly fee: bigint
  readonly cancelled: boolean
}

/**
 * What this wallet signed of a plan before its signer was started anew, proven by the signed bytes alone. Signatures are
 * deterministic (RFC 6979), so whatever is handed in is made again from the plan, the nonce and the fees, and must be the
 * very same bytes: nobody without the key has them, and nothing but that step of that plan, or the call that cancels it,
 * gives them. What was made again is compared here and goes nowhere.
 *
 * @param signed one list for each step from the first on; of each the step itself first, then what took its place
 * @throws SaysoError `approval-refused` for whatever is not proven, or `vault-locked`
 */
export async function proveBegun(
  parts: Omit<StepParts, 'granted'>,
  request: SignRequest,
  signed: readonly (readonly Hex[])[],
): Promise<readonly SignedStep[]> {
  const steps: SignedStep[] = []
  for (const versions of signed) {
    const step = await proveStep(parts, request, steps, versions)
    const before = steps.at(-1)
    if (before !== undefined && step.terms.nonce <= before.terms.nonce) throw notProven()
    steps.push(step)
  }
  return steps
}

async function proveStep(
  parts: Omit<StepParts, 'granted'>,
  request: SignRequest,
  before: readonly SignedStep[],
  versions: readonly Hex[],
): Promise<SignedStep> {
  const index = before.length
  const receipts = before.map(({ hashes }, at): SettledStep => {
    return { index: at, transaction: hashes[0] ?? '0x', status: 'mined' }
  })
  const [own, ...others] = versions
  if (own === undefined) throw notProven()
  // Its time may be over by now; it was not when it was signed.
  const common = { receipts, measured: measuredIn(own, request, index), chainTime: 0n }
  const terms: SignTerms = { ...termsIn(own), ...common }
  const step = { ...parts, granted: 0n }
  const first = await signStep(step, request, index, terms)
  if (first.raw !== own) throw notProven()

  const hashes = [first.hash]
  let highest = terms
  let cancelled = false
  for (const raw of others) {
    const asked: SignTerms = { ...termsIn(raw), ...common }
    if (asked.nonce !== terms.nonce) throw notProven()
    const again = await signStep(step, request, index, asked)
    if (again.raw === raw) hashes.push(again.hash)
    else if ((await signCancel(step, request, index, asked)).raw === raw) cancelled = true
    else throw notProven()
    highest = {
      ...highest,
      maxFeePerGas: most(highest.maxFeePerGas, asked.maxFeePerGas),
      maxPriorityFeePerGas: most(highest.maxPriorityFeePerGas, asked.maxPriorityFeePerGas),
    }
  }
  const gas = request.plan.calls[index]?.gas ?? 0n
  return { hashes, terms: highest, fee: gas * highest.maxFeePerGas, cancelled }
}

/** What the bytes say of nonce and fees: to be held against the bytes that they give. */
function termsIn(raw: Hex): Pick<SignTerms, 'nonce' | 'maxFeePerGas' | 'maxPriorityFeePerGas'> {
  const { nonce = 0, maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = parse(raw)
  return { nonce, maxFeePerGas, maxPriorityFeePerGas }
}

/** The amounts that were measured when the step was signed, where the plan says that they stand. */
function measuredIn(raw: Hex, { plan }: SignRequest, index: number): SignTerms['measured'] {
  const { data = '0x' } = parse(raw)
  return new Map(
    plan.slots.filter(({ call }) => call === index).map((slot) => [slotSource(slot), unitsIn(data, slot)] as const),
  )
}

const selectorBytes = 4
const wordBytes = 32

function unitsIn(data: Hex, { word }: Slot): bigint {
  const start = selectorBytes + word * wordBytes
  try {
    return hexToBigInt(slice(data, start, start + wordBytes, { strict: true }))
  } catch {
    throw notProven()
  }
}

function parse(raw: Hex): { nonce?: number; maxFeePerGas?: bigint; maxPriorityFeePerGas?: bigint; data?: Hex } {
  try {
    if (!isHex(raw)) throw notProven()
    const { nonce, maxFeePerGas, maxPriorityFeePerGas, data } = parseTransaction(raw)
    return {
      ...(nonce === undefined ? {} : { nonce }),
      ...(maxFeePerGas === undefined ? {} : { maxFeePerGas }),
      ...(maxPriorityFeePerGas === undefined ? {} : { maxPriorityFeePerGas }),
      ...(data === undefined ? {} : { data }),
    }
  } catch {
    throw notProven()
  }
}

function most(one: bigint, other: bigint): bigint {
  return one > other ? one : other
}

function notProven(): Error {
  return refusal('These are not the bytes that the signer signed for this plan.')
}
