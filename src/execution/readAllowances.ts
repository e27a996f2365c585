import { decodeCall } from '../decoding/decodeCall.ts'
import { keyOf } from '../decoding/keyOf.ts'
import { knownContracts } from '../decoding/knownContracts.ts'
import { amountOf } from '../model/Amount.ts'
import type { BoundPlan } from '../model/BoundPlan.ts'
import { capital } from '../model/capital.ts'
import { describeAmount } from '../model/describeStep.ts'
import type { Network } from '../model/Network.ts'
import type { LeftAllowance } from '../model/Receipt.ts'
import type { Party } from '../model/Step.ts'
import { sameAddress, type Token } from '../model/Token.ts'
import type { ChainPort } from './ports.ts'

/** Who may take what by the calls of a plan. `say` is the sentence that takes it back. */
export type Allowed = { readonly token: Token; readonly spender: Party; readonly say: string }

/** Each pair once, read off the bytes. What cannot be read is no approval: it was never signed. */
export function allowedBy(plan: BoundPlan, network: Network): readonly Allowed[] {
  const found = new Map<string, Allowed>()
  for (const call of plan.calls) {
    const decoded = decodeCall(call, network)
    if (decoded.kind !== 'approve') continue
    const { token, spender } = decoded
    const name = knownContracts(network).get(keyOf(spender)) ?? 'a contract that Sayso does not know'
    const from = sayable(network, spender)
    found.set(`${keyOf(token.address)}:${keyOf(spender)}`, {
      token,
      spender: { name, address: spender },
      say: `revoke ${token.symbol} from ${from}`,
    })
  }
  return [...found.values()]
}

/** What each of them may take, in order. Without a block: now. @throws where the chain does not answer */
export async function readAllowances(
  allowed: readonly Allowed[],
  chain: ChainPort,
  block?: bigint,
): Promise<readonly bigint[]> {
  if (allowed.length === 0) return []
  return await chain.allowances(
    allowed.map(({ token, spender }) => ({ token: token.address, spender: spender.address })),
    block,
  )
}

/** What may still be taken by what a plan allowed. Where it could not be read it may be all of it. */
export function describeLeft(allowed: readonly Allowed[], units: readonly bigint[] | null): readonly LeftAllowance[] {
  return allowed.flatMap(({ token, spender, say }, at): readonly LeftAllowance[] => {
    const left = units?.[at] ?? null
    if (left === 0n) return []
    const who = `${capital(spender.name)} (${spender.address})`
    const what =
      left === null
        ? `may still take ${token.symbol} of yours; how much could not be read`
        : `may still take ${describeAmount(amountOf(token, left))} of yours`
    return [{ token, spender, units: left, sentence: `${who} ${what}. To take that right back, say: ${say}.` }]
  })
}

/** As a person would name it in a sentence; whatever has no name goes by its whole address. */
function sayable(network: Network, spender: string): string {
  const { aave, uniswap, morpho, staking } = network
  if (aave !== null && sameAddress(aave.pool, spender)) return 'aave'
  if (uniswap !== null && sameAddress(uniswap.router, spender)) return 'uniswap'
  if (morpho !== null && sameAddress(morpho.blue, spender)) return 'morpho'
  if (staking !== null && sameAddress(staking.queue, spender)) return 'lido'
  return spender
}
