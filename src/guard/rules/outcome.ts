import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { Case } from '../Case.ts'
import { deltasOf } from '../outcome/checkWithinBounds.ts'
import type { Draft, Rule } from '../Rule.ts'

/** Each of these is one part of `checkWithinBounds`, under the id that its findings carry. */
function boundsRule(id: string, looksAt: string, sentence: string): Rule {
  return {
    id,
    looksAt,
    sentence,
    evaluate: ({ outside }) => outside.flatMap(({ rule, ...draft }) => (rule === id ? [draft] : [])),
  }
}

export const outcomeRules: readonly Rule[] = [
  {
    id: 'intent-checkable',
    looksAt: 'whether bounds follow from the sentence alone',
    sentence: 'A plan passes only where Sayso can work out from your sentence what may leave and what must arrive.',
    evaluate: ({ outcome }) =>
      outcome.status === 'unknown' && outcome.rule === 'intent-checkable'
        ? [{ level: 'BLOCK', sentence: outcome.sentence, instead: outcome.instead, facts: outcome.facts }]
        : [],
  },
  boundsRule('leaves-too-much', 'the change of every balance', 'No more leaves your account than what you said.'),
  boundsRule(
    'arrives-too-little',
    'the change of every balance, against the price feeds',
    'What arrives is worth what you asked for, within the slippage, by price feeds that the planner has no hand in.',
  ),
  boundsRule(
    'debt-rises',
    'the balance of every debt token, and what you owe in all',
    'You owe no more afterwards than what you asked to borrow, and no longer what you asked to pay back.',
  ),
  boundsRule(
    'allowance-left',
    'allowances before and after',
    'A plan leaves no allowance behind that was not there before.',
  ),
  boundsRule(
    'allowance-stays',
    'allowances, credit and other rights that your sentence takes back, after the last step',
    'What you take back is gone when the plan is through, down to the last unit.',
  ),
  boundsRule(
    'goes-elsewhere',
    'the receivers of everything that leaves your account',
    'What leaves your account goes to a contract that Sayso knows, or to whom you named.',
  ),
  {
    id: 'bytes-outcome',
    looksAt: 'the bytes alone: everything that leaves at its most, everything that arrives at its least',
    sentence: 'The bytes themselves keep to what you said, whatever the simulation shows.',
    evaluate: checkBytes,
  },
  {
    id: 'unexplained-change',
    looksAt: 'balances that rise',
    sentence: 'No balance changes for a reason that your sentence does not give.',
    evaluate: ({ input, outcome, played }) => {
      if (outcome.status === 'unknown' || !played) return []
      return [...deltasOf(played).values()].flatMap((delta): Draft[] => {
        const drift = input.settings.rebasingUnits + delta.start / 1_000_000n
        if (delta.units <= drift || outcome.mayRise.has(keyOf(delta.token)) || isDebt(delta.token, input)) return []
        return [
          block('Something would arrive that you did not ask for, and Sayso cannot say why.', {
            token: delta.token,
            arrives: spell(delta.units, delta.token, input),
          }),
        ]
      })
    },
  },
]

function checkBytes({ input, outcome, ledger }: Case): readonly Draft[] {
  if (outcome.status === 'unknown' || !ledger) return []
  const { bounds } = outcome
  const { rebasingUnits } = input.settings
  const over = [...ledger.net].flatMap(([key, units]): Draft[] => {
    // A debt that falls is no loss; how far debts go is held against the bytes by a rule of its own.
    if (isDebt(key, input)) return []
    const most = bounds.atMostOut.find((line) => keyOf(line.token) === key)?.units ?? 0n
    const leaves = -units - (ledger.untakable.get(key) ?? 0n)
    if (leaves <= most + rebasingUnits * slackOf(key, input)) return []
    return [
      block('The plan’s bytes let more leave than you said.', {
        token: key,
        leaves: spell(leaves, key, input),
        atMost: spell(most, key, input),
      }),
    ]
  })
  const isMet = bounds.atLeastIn.some((way) =>
    way.every((line) => (ledger.net.get(keyOf(line.token)) ?? 0n) + rebasingUnits >= line.units),
  )
  if (isMet) return over
  const [way = []] = bounds.atLeastIn
  return [
    ...over,
    block('The plan’s bytes do not make sure that what you asked for arrives.', {
      ...Object.fromEntries(way.map((line, index) => [`atLeast${index}`, spell(line.units, line.token, input)])),
    }),
  ]
}

/** Only what rebases may be off by its few units. */
function slackOf(key: string, { network }: Case['input']): bigint {
  const staked = network.staking && keyOf(network.staking.token.address) === key
  return staked || network.aave?.reserves.some((reserve) => keyOf(reserve.aToken.address) === key) ? 1n : 0n
}

function isDebt(token: string, { network }: Case['input']): boolean {
  return network.aave?.reserves.some((reserve) => keyOf(reserve.variableDebtToken.address) === keyOf(token)) ?? false
}

function spell(units: bigint, token: string, input: Case['input']): string {
  const known = findKnownToken(input.network, token)
  return known ? `${formatDecimal(units, known.decimals)} ${known.symbol}` : `${units} units of ${token}`
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Ask for a new plan; nothing was signed.', facts }
}
