import { hexToBigInt } from 'viem'
import { readDataFees } from '../chain/fees/readDataFees.ts'
import { readGrants } from '../chain/grants/readGrants.ts'
import type { AllowancePair } from '../execution/ports.ts'
import type { DataFees } from '../model/DataFees.ts'
import type { Grants } from '../model/Grant.ts'
import type { Opinions } from '../model/Opinion.ts'
import type { OtherRun, Simulation, WayOut } from '../model/Simulation.ts'
import { fillSlots, type Slot } from '../model/Slot.ts'
import type { Snapshot } from '../model/Snapshot.ts'
import type { Call } from '../model/Step.ts'
import { bareRecipients } from '../simulation/bareRecipients.ts'
import { asItMightLand } from '../simulation/Conditions.ts'
import { playElsewhere } from '../simulation/playElsewhere.ts'
import { type Rehearsal, rehearseExit } from '../simulation/rehearseExit.ts'
import { simulate } from '../simulation/simulate.ts'
import { askOpinions } from './opinions/askOpinions.ts'
import type { Parts } from './Parts.ts'
import { readCodeElsewhere } from './readCodeElsewhere.ts'

/** `leaving`: the planner's own way out, for what leaving costs. */
export type Tryable = {
  readonly calls: readonly Call[]
  readonly slots: readonly Slot[]
  /** Read before and after beside those that the calls are about. */
  readonly rights: readonly AllowancePair[]
  readonly leaving: readonly Call[]
}

/** Everything that is known of a plan once it was tried out. */
export type Tried = {
  /** As they were tried out: with what each measured amount is expected to be. */
  readonly calls: readonly Call[]
  readonly simulation: Simulation
  readonly elsewhere: readonly OtherRun[]
  readonly wayOut: WayOut
  /** Null where nothing is entered that earns. */
  readonly exit: Rehearsal | null
  readonly codeElsewhere: ReadonlyMap<string, readonly string[]>
  readonly opinions: Opinions
  /** What the network charges for the calls' bytes. */
  readonly dataFees: DataFees
  /** How many blocks there are by now after the one that everything was quoted at. Null where nobody says. */
  readonly blocksSince: bigint | null
  /** What the account granted before, and to whom. Null where it could not be read in time. */
  readonly grants: Grants | null
}

/** How long a plan waits for what was granted before, once everything else of it is known. Milliseconds. */
const grantsPatience = 2_000

/** Plays a plan: plainly, and once more as a block would have it, with the way back. All of it in one round trip. */
export async function tryOut(parts: Parts, planned: Tryable, snapshot: Snapshot): Promise<Tried> {
  const { client, clock, account, otherChains } = parts
  const calls = fillSlots(planned.calls, planned.slots, ({ expected }) => expected)
  const target = { account, calls, watchedRights: planned.rights, block: snapshot.block, now: clock.now() }
  const ether = snapshot.balances.get(client.network.native.address.toLowerCase()) ?? 0n
  const { leaving } = planned
  const standing = grantsOf(parts, snapshot)
  const [simulation, { run, wayOut }, exit, codeElsewhere, opinions, dataFees, latest] = await Promise.all([
    simulate(client, target),
    playElsewhere(client, target, asItMightLand({ ...target, ether }), { leaving: true }),
    leaving.length > 0 ? rehearseExit(client, { ...target, leaving }) : null,
    readCodeElsewhere(otherChains, bareRecipients(calls)),
    askOpinions(client, target, parts.pause),
    readDataFees(client, calls, snapshot.block.number),
    client.viem.request({ method: 'eth_blockNumber' }).catch(() => null),
  ])
  const blocksSince = latest === null ? null : hexToBigInt(latest) - snapshot.block.number
  const grants = await standing.within(grantsPatience)
  return { calls, simulation, elsewhere: [run], wayOut, exit, codeElsewhere, opinions, dataFees, blocksSince, grants }
}

/** Reads them beside the trial: a node that takes its time over its logs holds no plan up, and then they are unknown. */
function grantsOf({ client, pause }: Parts, snapshot: Snapshot) {
  let isRead = false
  const read = readGrants(client, snapshot)
    .catch(() => null)
    .finally(() => {
      isRead = true
    })
  const within = (milliseconds: number): Promise<Grants | null> =>
    isRead ? read : Promise.race([read, pause(milliseconds).then(() => null)])
  return { within }
}
