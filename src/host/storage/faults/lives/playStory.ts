import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Address } from 'viem'
import { openAccountChain } from '../../../../chain/AccountChain.ts'
import { connectChain } from '../../../../chain/ChainClient.ts'
import { Clock } from '../../../../chain/Clock.ts'
import { practice } from '../../../../chain/networks/practice.ts'
import type { ChainOfTest } from '../../../../chain/testing/chainOfTest.ts'
import { corridorOfTest } from '../../../../corridor/testing/corridorOfTest.ts'
import { type Dice, diceFrom, randomStory } from '../../../../corridor/testing/randomStory.ts'
import { setPortfolio } from '../../../../corridor/testing/setPortfolio.ts'
import { findUnfinished } from '../../../../journal/findUnfinished.ts'
import { foldPlans } from '../../../../journal/foldPlans.ts'
import type { JournalEntry } from '../../../../journal/rows.ts'
import { baseFee } from '../../../practice/keepSaved.ts'
import { openJournal } from '../../openJournal.ts'
import { openPracticeVault } from '../../openPracticeVault.ts'
import { openProfile } from '../../profile.ts'
import { askAnvil } from './askAnvil.ts'
import { boundaries, whatOf } from './boundaries.ts'
import { findLosses } from './findLosses.ts'
import { type Life, type Shown, troubles } from './Life.ts'
import { showPlan } from './showPlan.ts'
import { startLife } from './startLife.ts'
import { takeBack } from './takeBack.ts'
import { elsewhere } from './withTrouble.ts'

export type Played = {
  /** The boundaries at which it was killed, in order. */
  readonly kills: readonly string[]
  /** Approved plans. */
  readonly plans: number
  readonly losses: readonly string[]
}

/** What stories are played on, one after the other: each finds the chain as it was before. */
export type Stage = {
  readonly chain: ChainOfTest
  /** `liveOnce`, in one file. */
  readonly program: string
  /** The folder that their profiles lie in. */
  readonly root: string
}

export type StoryOfLives = {
  readonly seed: number
  readonly deaths: number
  /** How often each boundary was died at before: those that were not come first. */
  readonly counts: ReadonlyMap<string, number>
}

/** The trouble that leads to a boundary which is rare otherwise. */
const bringers: ReadonlyMap<string, Life['trouble']['kind']> = new Map([
  ['reverted', 'reverts'],
  ['refused', 'no-gas'],
  ['nonce-taken', 'other-wallet'],
  ['speed-up', 'speed-up'],
  ['cancel', 'cancel'],
  ['unsettled', 'waits'],
  ['rolled-back', 'takes-back'],
])

/** Blocks that nobody minds when they are taken back, and more than anybody waits for. */
const plentyOfBlocks = 14
const mostGaps = 40

/**
 * One wallet with holdings, from its first start to rest: life after life of it is killed at boundaries that the seed
 * chooses, while its chain delays, refuses, forgets and takes back. Then the journal is held against the chain.
 */
export async function playStory(
  { chain, program, root }: Stage,
  { seed, deaths, counts }: StoryOfLives,
): Promise<Played> {
  const { rpc, url } = chain
  const dice = diceFrom(seed)
  const folder = join(root, `story-${seed}`)
  mkdirSync(folder)
  const saved = await rpc.snapshot()
  const profile = openProfile(folder)
  const { vault } = await openPracticeVault(profile)
  profile.release()
  const story = randomStory(dice, seed, 200)
  const corridor = await corridorOfTest(() => chain)({ vault })
  await setPortfolio(corridor, story.portfolio)
  const takesBack = dice.chance(0.4)
  const setUp = await rpc.getBlockNumber({ cacheTime: 0 })
  await rpc.mine({ blocks: plentyOfBlocks })
  const begun = {
    account: vault.account,
    block: setUp + 1n,
    nonce: await rpc.getTransactionCount({ address: vault.account }),
  }
  const usual = { folder, rpcUrl: url, takesBack, shown: null, trouble: { kind: 'none', from: 1 }, dies: null } as const
  const messages = [...story.messages]
  const nextPlan = async (): Promise<Shown | null> => {
    // Gas is no matter of theirs, and costs what it always does.
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    await rpc.setBalance({ address: vault.account, value: 20n * 10n ** 18n })
    for (const message of messages.splice(0, 4)) {
      const shown = await showPlan(corridor, message)
      if (shown !== null) return shown
    }
    return null
  }

  const kills: string[] = []
  const rarest = (): string => {
    const often = (name: string) => (counts.get(name) ?? 0) + kills.filter((one) => one === name).length
    return dice.pick(boundaries.toSorted((one, other) => often(one) - often(other)).slice(0, 16))
  }
  // Where nothing can be planned any more, nobody dies.
  for (let [lives, idle] = [0, 0]; kills.length < deaths && idle < 4 && lives < 4 * deaths; lives += 1) {
    const shown = dice.chance(0.15) ? null : await nextPlan()
    idle = shown === null ? idle + 1 : 0
    const name = rarest()
    const bringing = bringers.get(whatOf(name))
    // Every other time for the boundary alone, by what leads to it.
    const isAimed = bringing !== undefined && shown !== null && dice.chance(0.5)
    const kind = isAimed ? bringing : dice.chance(0.3) ? 'none' : dice.pick(troubles)
    const killed = await startLife(program, {
      ...usual,
      shown,
      trouble: { kind, from: 1 + dice.upTo(2) },
      dies: { name, number: isAimed ? 1_000 : 1 + dice.upTo(shown === null ? 5 : 30) },
    })
    if (killed !== null) kills.push(killed)
    await meanwhile(chain, dice, takesBack)
  }

  for (let round = 0; round < 12; round += 1) {
    await fillGaps(chain, vault.account)
    await rpc.mine({ blocks: plentyOfBlocks })
    await startLife(program, usual)
    const journal = await openJournal({ path: profile.journal })
    const entries = journal.entries()
    await journal.close()
    if (findUnfinished(entries).length > 0 && round < 11) continue
    const found = await findLosses(rpc, begun, entries)
    const losses = found.length === 0 ? found : [...found, await whereItStands(chain, vault.account, entries)]
    await rpc.revert({ id: saved })
    // A chain that is taken back still counts with the fee that its blocks had led to.
    await rpc.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    return { kills, plans: entries.filter(({ event }) => event.kind === 'approved').length, losses }
  }
  throw new Error('It never came to rest.')
}

/** What to look at where something was lost: the story will not be the same again. */
async function whereItStands({ rpc, url }: ChainOfTest, account: Address, entries: readonly JournalEntry[]) {
  const unfinished = new Set(findUnfinished(entries).map(({ planId }) => planId))
  const plans = foldPlans(entries).filter(({ planId }) => unfinished.has(planId))
  const reads = openAccountChain(await connectChain(practice, url), new Clock(() => performance.now()), account)
  const readable = plans.map(async ({ before, steps: of }) => {
    const last = of.at(-1)?.outcome
    const tokens = before.map(({ token }) => token)
    return await reads.balances(tokens, last?.kind === 'mined' ? last.blockNumber : undefined).then(
      () => 'its balances can be read',
      (thrown: unknown) => String(thrown).slice(0, 300),
    )
  })
  const steps = plans.flatMap(({ steps: of }) =>
    of.map(({ state, versions }) => ({ state, versions: versions.map(({ hash }) => hash) })),
  )
  return JSON.stringify({
    steps,
    readable: await Promise.all(readable),
    rows: entries
      .filter(({ event }) => 'planId' in event && unfinished.has(event.planId))
      .map(({ event }) => event.kind),
    nonce: await rpc.getTransactionCount({ address: account }),
    balance: `${await rpc.getBalance({ address: account })}`,
    pool: await askAnvil(url, 'txpool_content', []),
  })
}

/** What becomes of the chain while nobody runs. */
async function meanwhile(chain: ChainOfTest, dice: Dice, takesBack: boolean): Promise<void> {
  const { rpc, url } = chain
  switch (dice.pick(['mined', 'forgotten', 'left'])) {
    case 'mined':
      await rpc.mine({ blocks: 1 })
      break
    case 'forgotten':
      await askAnvil(url, 'anvil_dropAllTransactions', [])
      break
    default:
  }
  await rpc.setAutomine(true)
  if (takesBack && dice.chance(0.5)) await takeBack(chain, 1 + dice.upTo(11))
}

/** Another wallet uses the nonces that everything else waits behind: a chain that took back what it had sent leaves several. */
async function fillGaps({ rpc }: ChainOfTest, account: Address): Promise<void> {
  await rpc.impersonateAccount({ address: account })
  for (let filled = 0; filled < mostGaps; filled += 1) {
    const { queued } = await rpc.getTxpoolStatus()
    if (queued === 0) return
    await rpc.request({ method: 'eth_sendTransaction', params: [{ from: account, to: elsewhere, value: '0x0' }] })
    await rpc.mine({ blocks: 1 })
  }
}
