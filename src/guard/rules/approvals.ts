import type { Address } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { takesOf } from '../../decoding/takesOf.ts'
import type { Network } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { withDebtMargin } from '../ledger/flowsOf.ts'
import type { Draft, Rule } from '../Rule.ts'

/** From here on an allowance is for ever, whatever it was meant as. */
const unlimited = 2n ** 95n

type Approval = { readonly index: number; readonly call: Extract<DecodedCall, { kind: 'approve' }> }

export const approvalRules: readonly Rule[] = [
  {
    id: 'approval-spender',
    looksAt: 'who is allowed to take',
    sentence: 'Only the protocol’s own contract that a plan goes to may be allowed to take anything.',
    evaluate: ({ calls, input }) =>
      approvalsOf(calls).flatMap(({ index, call }): Draft[] => {
        if (call.units === 0n || spendersOf(input.network).has(keyOf(call.spender))) return []
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} would let a contract that Sayso does not know take your ${call.token.symbol}.`,
            instead: 'Do not go on; ask for a new plan.',
            facts: { spender: call.spender, token: call.token.address, amount: `${call.units}` },
          },
        ]
      }),
  },
  {
    id: 'approval-exact',
    looksAt: 'how much is allowed, against what later steps take',
    sentence:
      'What is allowed is exactly what the steps after it take, never more; where they may take less, the rest is taken back.',
    evaluate: ({ calls, input, played }) =>
      approvalsOf(calls).flatMap(({ index, call }): Draft[] => {
        const takes = takenAfter(calls, index, call, input.network)
        // Nobody can say to the unit what a whole debt comes to when it is paid; what is left of it is taken back.
        const owed = takes.wholes.reduce((sum, at) => sum + owedAt(calls, at, played), 0n)
        const most = takes.units + withDebtMargin(owed, input)
        if (call.units === 0n) return []
        const least = takes.at.reduce((sum, at) => sum + leastTaken(calls, at, { played, network: input.network }), 0n)
        if (call.units > least && call.units <= most && !takes.takenBack)
          return [
            {
              level: 'BLOCK',
              sentence: `Step ${index + 1} allows ${call.token.symbol} that the plan may not take whole, and does not take back what is left of it.`,
              instead: 'Ask for a new plan.',
              facts: { spender: call.spender, allowed: `${call.units}` },
            },
          ]
        if (call.units >= takes.units + owed && call.units <= most) return []
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} allows another amount of ${call.token.symbol} than the plan takes.`,
            instead: 'Ask for a new plan.',
            facts: { spender: call.spender, allowed: `${call.units}`, taken: `${takes.units + owed}` },
          },
        ]
      }),
  },
  {
    id: 'approval-unlimited',
    looksAt: 'how much is allowed',
    sentence: 'No contract is ever allowed to take without limit.',
    evaluate: ({ calls }) =>
      approvalsOf(calls).flatMap(({ index, call }): Draft[] =>
        call.units < unlimited
          ? []
          : [
              {
                level: 'BLOCK',
                sentence: `Step ${index + 1} would let a contract take all your ${call.token.symbol}, for ever.`,
                instead: 'Allow only the amount that is needed.',
                facts: { spender: call.spender, token: call.token.address, amount: `${call.units}` },
              },
            ],
      ),
  },
]

function approvalsOf(calls: readonly DecodedCall[]): readonly Approval[] {
  return calls.flatMap((call, index) => (call.kind === 'approve' ? [{ index, call }] : []))
}

function spendersOf(network: Network): ReadonlySet<string> {
  return new Set(
    [
      network.aave?.pool,
      network.uniswap?.router,
      network.morpho?.blue,
      network.staking?.queue,
      network.across?.spokePool,
      ...network.vaults.map((vault) => vault.share.address),
    ].flatMap((address: Address | undefined) => (address === undefined ? [] : [keyOf(address)])),
  )
}

type Takes = {
  readonly units: bigint
  /** Calls that pay a whole debt. */
  readonly wholes: readonly number[]
  /** Every call that takes of it. */
  readonly at: readonly number[]
  /** Whether the allowance is set to zero afterwards. */
  readonly takenBack: boolean
}

/** What the spender takes of the token until the allowance is set again. */
function takenAfter(calls: readonly DecodedCall[], index: number, approval: Approval['call'], network: Network): Takes {
  let units = 0n
  let takenBack = false
  const wholes: number[] = []
  const takers: number[] = []
  for (const [at, call] of calls.entries()) {
    if (at <= index) continue
    if (
      call.kind === 'approve' &&
      keyOf(call.token.address) === keyOf(approval.token.address) &&
      keyOf(call.spender) === keyOf(approval.spender)
    ) {
      takenBack = call.units === 0n
      break
    }
    const take = takesOf(call, network)
    if (!take || keyOf(take.token) !== keyOf(approval.token.address)) continue
    if (keyOf(take.spender) !== keyOf(approval.spender)) continue
    units += take.units
    takers.push(at)
    if (take.all) wholes.push(at)
  }
  return { units, wholes, at: takers, takenBack }
}

/** What a call takes at least: of a swap that buys an exact amount, and of a payment above the debt, the bytes say the most. */
function leastTaken(
  calls: readonly DecodedCall[],
  at: number,
  { played, network }: { readonly played: PlayedSimulation | null; readonly network: Network },
): bigint {
  const call = calls[at]
  const most = (call ? takesOf(call, network)?.units : undefined) ?? 0n
  if (call?.kind === 'swap') return call.exact === 'buy' ? 0n : most
  if (call?.kind !== 'repay') return most
  const owed = owedAt(calls, at, played)
  return call.units !== null && call.units < owed ? most : owed
}

/** What is left of a debt when a step pays it whole: what was owed at first, with what earlier steps borrow and repay. */
function owedAt(calls: readonly DecodedCall[], at: number, played: PlayedSimulation | null): bigint {
  const whole = calls[at]
  if (whole?.kind !== 'repay') return 0n
  const debt = keyOf(whole.reserve.variableDebtToken.address)
  const before = played?.balances.find((balance) => keyOf(balance.token) === debt)?.before ?? 0n
  return calls.slice(0, at).reduce((owed, call) => {
    if (call.kind !== 'borrow' && call.kind !== 'repay') return owed
    if (keyOf(call.reserve.variableDebtToken.address) !== debt) return owed
    if (call.kind === 'borrow') return owed + call.units
    return call.units === null || call.units > owed ? 0n : owed - call.units
  }, before)
}
