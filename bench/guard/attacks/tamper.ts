import { type Hex, numberToHex, pad } from 'viem'
import type { Dice } from '../../../src/corridor/testing/randomStory.ts'
import type { PlayedSimulation, SimulatedLog } from '../../../src/model/Simulation.ts'
import type { Scene } from './Attack.ts'

type Played = PlayedSimulation

const transferred = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const approved = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

/** One thing in a node's answer that is not what the chain says. Null where there is nothing of the kind to lie about. */
export function tamper(scene: Scene, played: Played): readonly [string, Played] | null {
  const changed = scene.dice.pick(lies)(scene, played)
  if (changed === null) return null
  return JSON.stringify(changed[1], plain) === JSON.stringify(played, plain) ? null : changed
}

type Lie = (scene: Scene, played: Played) => readonly [string, Played] | null

const lies: readonly Lie[] = [
  (scene, played) => {
    const at = scene.dice.upTo(played.balances.length - 1)
    const balances = played.balances.map((one, index) =>
      index === at ? { ...one, after: moved(one.after, one.before, scene.dice) } : one,
    )
    return ['balance after', { ...played, balances }]
  },
  (scene, played) => {
    const at = scene.dice.upTo(played.balances.length - 1)
    const balances = played.balances.map((one, index) =>
      index === at ? { ...one, before: moved(one.before, one.after, scene.dice) } : one,
    )
    return ['balance before', { ...played, balances }]
  },
  (scene, played) => {
    const at = scene.dice.upTo(played.balances.length - 1)
    return ['balance left out', { ...played, balances: played.balances.filter((_, index) => index !== at) }]
  },
  ({ dice, thief, situation }, played) => {
    const { account } = situation.input
    const { token } = dice.pick(played.balances)
    const units = dice.pick([1n, 10n ** 6n, 10n ** 18n])
    const [from, to] = dice.pick([
      [account, thief],
      [thief, account],
      [account, account],
    ] as const)
    const topics = [dice.pick([transferred, approved] as const), pad(from), pad(to)]
    return ['a log more', onStep(played, dice, (logs) => [...logs, { address: token, topics, data: word(units) }])]
  },
  ({ dice }, played) => [
    'a log fewer',
    onStep(played, dice, (logs) => {
      const at = dice.upTo(Math.max(0, logs.length - 1))
      return logs.filter((_, index) => index !== at)
    }),
  ],
  ({ dice }, played) => [
    'another amount in a log',
    onStep(played, dice, (logs) => {
      const at = dice.upTo(Math.max(0, logs.length - 1))
      return logs.map((log, index) => {
        if (index !== at || log.data.length !== 66) return log
        return { ...log, data: word(moved(BigInt(log.data), 0n, dice)) }
      })
    }),
  ],
  ({ dice, thief }, played) => [
    'another party in a log',
    onStep(played, dice, (logs) => {
      const at = dice.upTo(Math.max(0, logs.length - 1))
      return logs.map((log, index) => {
        if (index !== at || log.topics.length !== 3) return log
        const place = 1 + dice.upTo(1)
        return { ...log, topics: log.topics.map((topic, each) => (each === place ? pad(thief) : topic)) }
      })
    }),
  ],
  ({ dice }, played) => [
    'no logs',
    { ...played, steps: played.steps.map((step) => ({ ...step, logs: dice.chance(0.9) ? [] : step.logs })) },
  ],
  ({ dice }, played) => {
    if (played.allowances.length === 0) return null
    const at = dice.upTo(played.allowances.length - 1)
    const units = dice.pick([1n, 10n ** 6n, 2n ** 255n])
    const allowances = played.allowances.map((pair, index) =>
      index === at
        ? dice.pick([
            { ...pair, after: pair.after + units },
            { ...pair, before: pair.before + units },
          ])
        : pair,
    )
    return ['allowance', { ...played, allowances }]
  },
  ({ dice }, played) => {
    if (played.allowances.length === 0) return null
    const at = dice.upTo(played.allowances.length - 1)
    return ['allowance left out', { ...played, allowances: played.allowances.filter((_, index) => index !== at) }]
  },
  ({ dice }, played) => [
    'gas',
    {
      ...played,
      steps: played.steps.map((step) => ({ ...step, gasUsed: step.gasUsed * dice.pick([0n, 10n, 1_000n, 100_000n]) })),
    },
  ],
  ({ dice }, played) => {
    const at = dice.upTo(played.steps.length - 1)
    return [
      'a step that failed',
      {
        ...played,
        steps: played.steps.map((step, index) => (index === at ? { ...step, status: 'reverted', reason: 'no' } : step)),
      },
    ]
  },
  ({ dice }, played) => {
    const at = dice.upTo(played.steps.length - 1)
    const steps = dice.chance(0.5)
      ? played.steps.filter((_, index) => index !== at)
      : [...played.steps, ...played.steps.slice(at, at + 1)]
    return ['a step more or fewer', { ...played, steps }]
  },
  ({ dice }, played) => [
    'the time',
    {
      ...played,
      block: {
        ...played.block,
        timestamp: played.block.timestamp + dice.pick([-3_600n, -120n, 120n, 3_600n, 86_400n]),
      },
    },
  ],
  ({ dice }, played) => [
    'the base fee',
    { ...played, block: { ...played.block, baseFeePerGas: played.block.baseFeePerGas * dice.pick([0n, 11n, 1_000n]) } },
  ],
  ({ dice }, played) => {
    const at = dice.upTo(played.feeds.length - 1)
    const feeds = played.feeds.map((feed, index) =>
      index === at
        ? { ...feed, answer: (feed.answer * dice.pick([0n, 50n, 90n, 97n, 103n, 110n, 200n])) / 100n }
        : feed,
    )
    return ['a price', { ...played, feeds }]
  },
  ({ dice }, played) => [
    'all prices',
    { ...played, feeds: played.feeds.map((feed) => ({ ...feed, answer: feed.answer * dice.pick([2n, 2n, 3n]) })) },
  ],
  ({ dice }, played) => {
    const at = dice.upTo(played.feeds.length - 1)
    const feeds = dice.pick([
      played.feeds.filter((_, index) => index !== at),
      played.feeds.map((feed) => ({ ...feed, updatedAt: feed.updatedAt - dice.pick([3_601n, 86_400n]) })),
      played.feeds.map((feed) => ({ ...feed, updatedAt: played.block.timestamp + 60n })),
    ])
    return ['the age of prices', { ...played, feeds }]
  },
  ({ dice }, played) => {
    if (played.vaults.length === 0) return null
    const at = dice.upTo(played.vaults.length - 1)
    const vaults = dice.chance(0.2)
      ? played.vaults.filter((_, index) => index !== at)
      : played.vaults.map((one, index) =>
          index === at
            ? dice.pick([
                { ...one, worthAfter: moved(one.worthAfter, one.worthBefore, dice) },
                { ...one, worthBefore: moved(one.worthBefore, one.worthAfter, dice) },
                { ...one, maxWithdrawAfter: one.maxWithdrawAfter * 2n + 1n },
                { ...one, maxWithdrawAfter: 0n },
              ])
            : one,
        )
    return ['what shares are worth', { ...played, vaults }]
  },
  ({ dice }, played) => {
    const { lendingBefore: before, lendingAfter: after } = played
    if (before === null || after === null) return null
    return dice.pick([
      ['debts: unread', { ...played, lendingBefore: null, lendingAfter: null }],
      ['debts: more', { ...played, lendingAfter: { ...after, debtBase: after.debtBase * 2n + 10n ** 10n } }],
      ['debts: none', { ...played, lendingAfter: { ...after, debtBase: 0n, healthFactor: 2n ** 256n - 1n } }],
      ['health', { ...played, lendingAfter: { ...after, healthFactor: 1_050_000_000_000_000_000n } }],
      ['health before', { ...played, lendingBefore: { ...before, healthFactor: 1_050_000_000_000_000_000n } }],
    ] as const)
  },
  ({ dice }, played) => [
    'health on the way',
    {
      ...played,
      healthAfterStep: dice.pick([
        [],
        played.healthAfterStep.map(() => null),
        played.healthAfterStep.map(() => 10n ** 18n),
      ]),
    },
  ],
  ({ dice }, played) => [
    'what waits in the queue',
    {
      ...played,
      exitsAfter: dice.pick([
        [],
        played.exitsBefore,
        [...played.exitsAfter, { id: 99_999n, amount: 10n ** 18n, requestedAt: 1n, claimable: true, hint: 1n }],
      ]),
    },
  ],
  ({ dice, situation }, played) => [
    'code',
    {
      ...played,
      codeAt: dice.pick([
        new Map(),
        new Map([...played.codeAt].map(([key]) => [key, true] as const)),
        new Map([[situation.input.account.toLowerCase(), true]]),
      ]),
    },
  ],
  ({ dice }, played) => {
    if (played.received.length === 0) return null
    const lines = played.received.map((line) => ({ ...line, after: moved(line.after, line.before, dice) }))
    return ['what recipients have', { ...played, received: dice.pick([[], lines]) }]
  },
  ({ dice }, played) => {
    if (played.pools.length === 0) return null
    const lines = played.pools.map((pool) => ({
      ...pool,
      sqrtPriceX96: (pool.sqrtPriceX96 * dice.pick([0n, 90n, 120n])) / 100n,
    }))
    return ['the price of a pool', { ...played, pools: dice.pick([[], lines]) }]
  },
  (_, played) => [
    'something unread',
    { ...played, unread: [...played.unread, { what: 'balance of something', about: [] }] },
  ],
  ({ thief }, played) => ['whose account', { ...played, account: thief }],
  (_, played) => ['which chain', { ...played, chainId: played.chainId + 1 }],
]

function onStep(played: Played, dice: Dice, how: (logs: readonly SimulatedLog[]) => readonly SimulatedLog[]): Played {
  const at = dice.upTo(played.steps.length - 1)
  return {
    ...played,
    steps: played.steps.map((step, index) => (index === at ? { ...step, logs: how(step.logs) } : step)),
  }
}

/** Something else than what it is: nothing, the other side, a little or a lot more or less. */
function moved(units: bigint, other: bigint, dice: Dice): bigint {
  const all = [0n, other, units / 2n, (units * 98n) / 100n, (units * 102n) / 100n, units * 2n, units + 1_000n]
  const found = dice.pick(all.filter((one) => one !== units && one < 2n ** 250n))
  return found > 0n ? found : 0n
}

function word(units: bigint): Hex {
  return numberToHex(units, { size: 32 })
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value]
  return typeof value === 'bigint' ? `${value}` : value
}
