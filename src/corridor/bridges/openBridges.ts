import type { Address } from 'viem'
import { type BridgedStep, foldBridges } from '../../journal/foldBridges.ts'
import { rememberFold } from '../../journal/rememberFold.ts'
import type { StageOf } from '../../model/Stage.ts'
import { sameAddress } from '../../model/Token.ts'
import type { UnderwayView } from '../../model/Underway.ts'
import { movingStage } from '../../stages/movingStage.ts'
import { underwayView } from '../../stages/underwayView.ts'
import type { Places } from '../Places.ts'
import { lookAtBridge, readDeposit } from './lookAtBridge.ts'
import { type BetweenState, betweenAt, stateOf, unwatched, type Watched, watchedAfter } from './Watched.ts'

export type MovingStage = Omit<StageOf<'moving'>, 'ms'>

/** What left over a bridge and is in no account, as of the blocks that were asked about. */
export type Between = { readonly bridged: BridgedStep; readonly state: BetweenState }

/** What is between two networks, followed from the deposit to its end. It lives in the journal, so a restart goes on with it. */
export type Bridges = {
  /**
   * Looks once at everything that is on its way, and writes down what came of it. What does not answer is looked at the
   * next time.
   * @throws SaysoError `disk-full` or `disk-failed`
   */
  readonly look: () => Promise<void>
  /** What a plan sent over a bridge, as it stands; null where it sent nothing. */
  readonly of: (planId: string) => MovingStage | null
  /** What is on its way, and what arrived and still waits for the second part of its plan. */
  readonly open: () => readonly MovingStage[]
  /** All of that, and what came to its end lately, the newest first. */
  readonly underway: () => readonly UnderwayView[]
  /**
   * What an account has between the networks, as of the blocks that were read of them, by their ids. It is looked at first
   * where that can tell more, for a moment at most: what nobody answers for is `unknown`.
   */
  readonly between: (account: Address, at: ReadonlyMap<number, bigint>) => Promise<readonly Between[]>
  /** No second part is wanted of what arrived: it stays where it is. False where none waits. */
  readonly leaveThere: (planId: string) => boolean
}

/** A view of everything waits no longer than this for what is on its way. */
const patienceMs = 2_500
/** So long what came to its end is still shown. */
const shownForMs = 24 * 3_600_000

export function openBridges(places: Places): Bridges {
  const { journal, pause, worth } = places.here()
  const all = rememberFold(foldBridges)
  const watched = new Map<string, Watched>()
  const watchedOf = ({ hash }: BridgedStep): Watched => watched.get(hash) ?? unwatched
  const folded = (): readonly BridgedStep[] => all(journal.entries())

  async function lookAt(bridged: BridgedStep): Promise<void> {
    const here = await places.at(bridged.chainId)
    const deposited = bridged.deposited ?? (await readDeposit(here, bridged))
    if (deposited === null) return
    if (bridged.deposited === null) journal.append(deposited)
    const there = await places.at(deposited.destination)
    const ends = folded().flatMap(({ end }) => (end?.kind === 'paid-back' ? [end.transaction] : []))
    const { searchedTo } = watchedOf(bridged)
    const found = await lookAtBridge(here, there, bridged, deposited, { searchedTo, used: new Set(ends) })
    if (found.status === 'ended') journal.append(found.event)
    watched.set(bridged.hash, watchedAfter(watchedOf(bridged), found))
  }

  async function lookAtAll(): Promise<void> {
    const chainIds = places.chainIds()
    for (const bridged of folded()) {
      if (bridged.end !== null || !bridged.settled || !chainIds.includes(bridged.chainId)) continue
      try {
        await lookAt(bridged)
      } catch (thrown) {
        if (isOfDisk(thrown)) throw thrown
        watched.set(bridged.hash, watchedAfter(watchedOf(bridged), null))
      }
    }
  }

  // One look at a time; who asks while one is under way gets the next one, which sees all that was there when they asked.
  let running: Promise<void> = Promise.resolve()
  let queued: Promise<void> | null = null
  function look(): Promise<void> {
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = null
        running = lookAtAll()
        return running
      })
    return queued
  }

  const stageOf = (bridged: BridgedStep): MovingStage => movingStage(bridged, stateOf(bridged, watchedOf(bridged)))
  const isOpen = ({ end, onward }: BridgedStep): boolean => end === null || (end.kind === 'arrived' && onward !== null)
  const isRecent = ({ endedAt }: BridgedStep): boolean =>
    endedAt !== null && Math.abs(Date.parse(worth.now()) - Date.parse(endedAt)) < shownForMs

  return {
    look,
    of: (planId) => {
      const bridged = folded().find((one) => one.planId === planId && one.settled)
      return bridged === undefined ? null : stageOf(bridged)
    },
    open: () =>
      folded()
        .filter((one) => one.settled && isOpen(one))
        .map(stageOf),
    underway: () =>
      folded()
        .filter((one) => isOpen(one) || isRecent(one))
        .map((one) => underwayView(one, stateOf(one, watchedOf(one))))
        .toReversed(),
    between: async (account, at) => {
      const own = (): readonly BridgedStep[] =>
        folded().filter((one) => sameAddress(one.account, account) && at.has(one.chainId))
      const more = own().some((one) => one.end === null && one.settled && mayTellMore(one, watchedOf(one), at))
      // What the disk refuses is said where something is done; this only looks.
      if (more) await Promise.race([look().catch(() => {}), pause(patienceMs)])
      return own().flatMap((bridged) => {
        const state = betweenAt(bridged, watchedOf(bridged), at)
        return state === null ? [] : [{ bridged, state }]
      })
    },
    leaveThere: (planId) => {
      const waits = folded().some((one) => one.planId === planId && one.end?.kind === 'arrived' && one.onward !== null)
      if (waits) journal.append({ kind: 'left-there', planId })
      return waits
    },
  }
}

/** Another look would say of blocks that were read since what the last one could not. */
function mayTellMore(bridged: BridgedStep, { said }: Watched, at: ReadonlyMap<number, bigint>): boolean {
  if (said === null) return true
  const there = at.get(bridged.destination.chainId)
  if (there !== undefined && there > said.seenAt) return true
  return said.status === 'late' && (at.get(bridged.chainId) ?? 0n) > said.searchedTo
}

function isOfDisk(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'disk-full' || thrown.code === 'disk-failed')
}
