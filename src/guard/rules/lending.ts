import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import { resolveAsset } from '../catalogue/resolveAsset.ts'
import { findDanger } from '../outcome/findDanger.ts'
import type { Draft, Rule } from '../Rule.ts'
import { checkNamedCollateral } from './namedCollateral.ts'

export const lendingRules: readonly Rule[] = [
  {
    id: 'health-factor',
    looksAt: 'the health factor of your loans before and after',
    sentence:
      'A plan that brings a loan close to liquidation is blocked below 1.10, and asks for a typed confirmation below 1.50.',
    evaluate: (judged): readonly Draft[] => {
      const { played, input } = judged
      if (!played) return []
      const { lendingBefore: before, lendingAfter: after } = played
      if (!after || !before) return touchesLoans(judged) ? [unread()] : []
      if (before.debtBase === 0n && after.debtBase === 0n) return []
      const { healthBlock, healthHard } = input.settings
      const facts = { before: spell(before.healthFactor), after: spell(after.healthFactor) }
      if (after.debtBase === 0n || after.healthFactor >= before.healthFactor || after.healthFactor >= healthHard)
        return touchesLoans(judged) ? [healthShown(before.healthFactor, after.healthFactor)] : []
      const shown = short(after.healthFactor)
      if (after.healthFactor < healthBlock)
        return [
          {
            level: 'BLOCK',
            sentence: `Your loan would be about to be liquidated: its health factor would fall to ${shown}.`,
            instead: 'Repay some of it first, or take out less.',
            facts,
          },
        ]
      return [
        {
          level: 'HARD',
          sentence: `Your loan would come close to being liquidated: its health factor would fall to ${shown}.`,
          instead: `Borrow or take out less, or type ${shown} to go on.`,
          facts,
          confirm: shown,
        },
      ]
    },
  },
  {
    id: 'health-on-the-way',
    looksAt: 'the health factor of your loans after each step, not only after the last',
    sentence: 'No step on the way may leave a loan closer to liquidation than a whole plan may.',
    evaluate: (judged): readonly Draft[] => {
      const { played, calls, input } = judged
      if (!played?.lendingBefore) return []
      if (!touchesLoans(judged)) return []
      const after = played.healthAfterStep
      const { healthBlock, healthHard } = input.settings
      const start = played.lendingBefore.healthFactor
      if (after.length !== calls.length) return [unread()]
      const danger = findDanger(played, healthBlock)
      if (danger) return [danger.health === null ? unread() : onTheWay(danger.at, danger.health, start)]
      // The last step's is the plan's own, which has a rule of its own.
      const middle = after.slice(0, -1).flatMap((health, at) => (health === null ? [] : [{ at, health }]))
      const low = middle.filter(({ health }) => health < healthHard && health < start)
      const lowest = low.reduce<(typeof low)[number] | null>(
        (least, one) => (least === null || one.health < least.health ? one : least),
        null,
      )
      const end = played.lendingAfter?.healthFactor ?? 0n
      // The end has a rule of its own; what was no lower on the way needs no second question.
      if (lowest === null || lowest.health >= end) return []
      const shown = short(lowest.health)
      return [
        {
          level: 'HARD',
          sentence: `Your loan would come close to being liquidated after step ${lowest.at + 1}: its health factor would be ${shown} for a while.`,
          instead: `Repay from what you hold first, or type ${shown} to go on.`,
          facts: { step: `${lowest.at + 1}`, health: spell(lowest.health), start: spell(start), end: spell(end) },
          confirm: shown,
        },
      ]
    },
  },
  {
    id: 'debt-as-said',
    looksAt: 'each debt right after the plan, in the simulation and by the bytes alone, against the sentence',
    sentence: 'A loan is no larger than you said, and a repayment pays back no less than you said.',
    evaluate: ({ played, outcome, ledger, input, calls }): readonly Draft[] => {
      const unasked = calls.findIndex((call) => call.kind === 'borrow' && !isAsked(call.reserve.asset, input))
      // Even one that a later step pays back.
      if (unasked !== -1) return [notAsked(unasked)]
      if (!played || !ledger || outcome.status === 'unknown') return []
      return debtsOf(played, input.network).flatMap((balance): Draft[] => {
        const bound = outcome.debts.find((debt) => sameAddress(debt.token, balance.token))
        const most = bound?.most ?? balance.before + input.settings.rebasingUnits
        const byBytes = balance.before + (ledger.net.get(keyOf(balance.token)) ?? 0n)
        if (balance.after <= most && byBytes <= most) return []
        const token = findKnownToken(input.network, balance.token)
        const inTokens = (units: bigint) => (token ? formatDecimal(units, token.decimals) : `${units}`)
        return [
          {
            level: 'BLOCK',
            sentence: 'You would owe more after the plan than your sentence says.',
            instead: 'Ask for a new plan; nothing was signed.',
            facts: {
              debt: token?.symbol ?? balance.token,
              before: inTokens(balance.before),
              after: inTokens(balance.after),
              byTheBytes: inTokens(byBytes),
              atMost: inTokens(most),
            },
          },
        ]
      })
    },
  },
  {
    id: 'collateral-as-said',
    looksAt: 'what stands behind a loan after the plan, and steps that switch on or off what counts as collateral',
    sentence:
      'What you name as collateral is lent and carries the loan. What you lend becomes collateral only for a loan that you ask for, is shown with a warning unless you name it, and never stops being collateral by a step of its own.',
    evaluate: ({ calls, input, played }) => [
      ...checkNamedCollateral(input, played),
      ...calls.flatMap((call, index): Draft[] => {
        if (call.kind !== 'collateral') return []
        const loans = input.intents.filter((intent) => intent.kind === 'borrow')
        const words = loans.flatMap(({ collateral }) => (collateral === undefined ? [] : [collateral]))
        if (call.counts && words.some((word) => isNamed(word, call.reserve.asset, input))) return []
        const facts = { asset: call.reserve.asset, counts: call.counts ? 'yes' : 'no' }
        const symbol = findKnownToken(input.network, call.reserve.asset)?.symbol ?? call.reserve.asset
        if (call.counts && loans.length > 0 && words.length === 0)
          return [
            {
              level: 'WARN',
              sentence: `Your ${symbol} on Aave would stand behind this loan, and could be sold if its health falls to 1.`,
              instead: 'Name other collateral if you do not want that.',
              facts,
            },
          ]
        return [
          {
            level: 'BLOCK',
            sentence: `Step ${index + 1} changes what counts as your collateral, and you did not ask for that.`,
            instead: 'Name the collateral when you ask for the loan.',
            facts,
          },
        ]
      }),
    ],
  },
]

function isAsked(asset: string, input: Case['input']): boolean {
  return input.intents.some((intent) => intent.kind === 'borrow' && isNamed(intent.asset, asset, input))
}

/** Whether a word of the sentence means the asset; ether is its wrapped twin here. */
function isNamed(word: string, asset: string, { network }: Case['input']): boolean {
  return resolveAsset(network, word)
    .map((token) => (sameAddress(token.address, network.native.address) ? network.wrapped : token))
    .some((token) => sameAddress(token.address, asset))
}

function notAsked(index: number): Draft {
  return {
    level: 'BLOCK',
    sentence: `Step ${index + 1} borrows something that you did not ask to borrow.`,
    instead: 'Ask for a new plan; nothing was signed.',
    facts: { step: `${index + 1}` },
  }
}

function touchesLoans({ calls, input, played }: Case): boolean {
  const positions = (input.network.aave?.reserves ?? []).map((reserve) => reserve.aToken)
  return (
    calls.some((call) => {
      if (['supply', 'withdraw', 'borrow', 'repay', 'collateral'].includes(call.kind)) return true
      return call.kind === 'transfer' && positions.some((token) => sameAddress(token.address, call.token.address))
    }) ||
    (played !== null && debtsOf(played, input.network).some((balance) => balance.after > balance.before + 2n))
  )
}

function debtsOf(played: PlayedSimulation, network: Case['input']['network']) {
  const tokens = (network.aave?.reserves ?? []).map((reserve) => reserve.variableDebtToken)
  return played.balances.filter((balance) => tokens.some((token) => sameAddress(token.address, balance.token)))
}

function healthShown(before: bigint, after: bigint): Draft {
  return {
    level: 'INFO',
    sentence: healthSentence(before, after),
    instead: '',
    facts: { before: spell(before), after: spell(after) },
  }
}

function healthSentence(before: bigint, after: bigint): string {
  if (after === noDebt) return 'After this you owe nothing.'
  if (before === noDebt) return `You owe nothing now; after this the health factor of your loan is ${short(after)}.`
  return `The health factor of your loans goes from ${short(before)} to ${short(after)}.`
}

function onTheWay(at: number, health: bigint, start: bigint): Draft {
  return {
    level: 'BLOCK',
    sentence: `Your loan could be liquidated after step ${at + 1}: its health factor would fall to ${short(health)} there.`,
    instead: 'Repay some of it from what you hold first, or take out less.',
    facts: { step: `${at + 1}`, health: spell(health), start: spell(start) },
  }
}

function unread(): Draft {
  return { level: 'BLOCK', sentence: 'The health of your loans could not be read.', instead: 'Try again.', facts: {} }
}

/** What the market says where nothing is owed. */
const noDebt = 2n ** 256n - 1n

function spell(health: bigint): string {
  return health === noDebt ? 'no debt' : formatDecimal(health, 18)
}

/** To two digits, down: better to look worse than it is. */
function short(health: bigint): string {
  const [whole = '0', fraction = ''] = formatDecimal(health / 10n ** 16n, 2).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}
