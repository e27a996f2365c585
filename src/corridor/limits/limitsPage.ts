import { missingCase } from '../../errors/missingCase.ts'
import { capital } from '../../model/capital.ts'
import { atLeastZero } from '../../model/decimal.ts'
import { describeChange } from '../../model/describeChange.ts'
import { chainIds, describeLimit, type NameOf, overWords } from '../../model/describeLimit.ts'
import { aboutOf, type Limit, type LimitsView } from '../../model/Limits.ts'
import type { LimitPageRow, LimitsPage, SpendWish } from '../../model/LimitsPage.ts'
import { chainName } from '../../model/Reading.ts'
import { formatUsd } from '../../model/Usd.ts'
import { freeFrom } from './freeFrom.ts'
import { type LimitParts, namesIn, purposeOf } from './LimitParts.ts'

/** All limits as a face draws them, in the order of what they are about. @throws SaysoError what the signer throws */
export async function readLimitsPage(parts: LimitParts): Promise<LimitsPage> {
  return limitsPage(parts, await parts.signer.limits(purposeOf(parts)))
}

export function limitsPage(parts: LimitParts, view: LimitsView): LimitsPage {
  const nameOf = namesIn(parts)
  return {
    limits: view.limits.map((held) => rowOf(held, nameOf)),
    waiting: view.waiting.map(({ id, change, countsFrom }) => ({
      id,
      sentence: capital(describeChange(change, view, nameOf)),
      countsFrom,
      of: aboutOf(change),
      lifts: change.change === 'lift',
    })),
    delaySeconds: view.delaySeconds,
    spentUsd: { day: formatUsd(view.spent.day), week: formatUsd(view.spent.week), month: formatUsd(view.spent.month) },
    real: purposeOf(parts) === 'real',
  }
}

function rowOf(held: LimitsView['limits'][number], nameOf: NameOf): LimitPageRow {
  const { key, limit, spent } = held
  const sentence = capital(describeLimit(limit, nameOf))
  switch (limit.kind) {
    case 'spend': {
      const { most, per } = limit
      const counted =
        spent === null
          ? null
          : {
              mostUsd: formatUsd(most),
              spentUsd: formatUsd(spent),
              leftUsd: formatUsd(atLeastZero(most - spent)),
              percent: most === 0n || spent >= most ? 100 : Number((spent * 100n + most - 1n) / most),
              over: overWords[per],
              per,
              freeFrom: freeFrom(held, limit),
            }
      return { key, sentence, kind: limit.kind, counted, change: wishFor(limit), recipients: [] }
    }
    case 'only-recipients': {
      const recipients = limit.addresses.map((address) => ({ name: nameOf(address), address }))
      return { key, sentence, kind: limit.kind, counted: null, change: null, recipients }
    }
    case 'only-protocols':
      return { key, sentence, kind: limit.kind, counted: null, change: null, recipients: [] }
    default:
      return missingCase(limit)
  }
}

/** Null for a chain that has no name here: then it is lifted, and not changed. */
function wishFor({ per, most, scope }: Extract<Limit, { kind: 'spend' }>): SpendWish | null {
  const wish = { wish: 'spend', per, usd: formatUsd(most).replace(/\.00$/, '') } as const
  switch (scope.of) {
    case 'all':
      return wish
    case 'contact':
      return { ...wish, to: scope.address }
    case 'protocol':
      return { ...wish, protocol: scope.protocol }
    case 'chain': {
      const chain = chainName.options.find((name) => chainIds[name] === scope.chainId)
      return chain === undefined ? null : { ...wish, chain }
    }
    default:
      return missingCase(scope)
  }
}
