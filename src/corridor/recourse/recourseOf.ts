import { listHoldings } from '../../answers/listHoldings.ts'
import { openAccountChain } from '../../chain/AccountChain.ts'
import { takeSnapshot } from '../../chain/takeSnapshot.ts'
import { decodePlan } from '../../decoding/decodePlan.ts'
import { isLive, isOf } from '../../execution/isOf.ts'
import { allowedBy, describeLeft, readAllowances } from '../../execution/readAllowances.ts'
import { isSame } from '../../intent/model/sentenceOf.ts'
import { foldPlans, type JournalPlan } from '../../journal/foldPlans.ts'
import { intentsOf } from '../../journal/intentsOf.ts'
import type { JournalEntry } from '../../journal/rows.ts'
import { amountOf } from '../../model/Amount.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { Network } from '../../model/Network.ts'
import type { Intent } from '../../model/Reading.ts'
import type { LeftAllowance } from '../../model/Receipt.ts'
import type { RecourseView, RecourseWay } from '../../model/Recourse.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import { sameAddress } from '../../model/Token.ts'
import { describeUsd } from '../../model/Usd.ts'
import { sentenceFor } from '../../stages/sentenceFor.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import { namedAddresses } from '../namedAddresses.ts'
import type { Parts } from '../Parts.ts'
import { planWithQuotes } from '../planWithQuotes.ts'
import { assetWord } from './actWords.ts'
import { type Deed, deedsOf, minedHash } from './Deed.ts'
import { movedBy } from './movedBy.ts'
import { moves, resumeActs } from './resumeActs.ts'
import { unwindActs } from './unwindActs.ts'

/**
 * What can be done about an approved plan that did not come to its end: go on, take it back, leave it. Each way is planned
 * here for what it would cost, and is nothing but a sentence: said, it is simulated, judged and approved like any other.
 *
 * @throws SaysoError `chain-unreachable`
 */
export async function recourseOf(parts: Parts, planId: string): Promise<RecourseView> {
  const { client, clock, account, journal } = parts
  const { network } = client
  const entries = journal.entries()
  const [run] = foldPlans(entries, (one) => one.planId === planId)
  if (run === undefined) return none('Nothing of this was approved, so there is nothing to go on with.')
  if (!isOf({ network, account }, run))
    return none('This was done with another account or on another network. Go there first.')
  if (run.state !== 'ended') {
    const sentence =
      'This is still on its way. Sayso follows it; what can be done about it shows when it has come to rest.'
    return { status: run.steps.some(isLive) ? 'waiting' : 'none', sentence }
  }
  const chain = openAccountChain(client, clock, account)
  const calls = decodePlan(run.plan, network)
  const mined = await Promise.all(
    run.steps.flatMap((step) => {
      const hash = minedHash(step)
      const call = calls[step.signed.index]?.call
      const value = run.plan.calls[step.signed.index]?.value ?? 0n
      return hash === null || call === undefined ? [] : [moveOf(hash, call, value)]
    }),
  )
  async function moveOf(hash: `0x${string}`, call: Deed['call'], value: bigint) {
    return [hash, movedBy({ call, value, logs: await chain.logs(hash) }, { network, account })] as const
  }
  const deeds = deedsOf(run, new Map(mined), network)
  const done = deeds.filter((deed) => deed.done)
  const intents = intentsOf(entries, planId)
  const allowed = allowedBy({ ...run.plan, calls: done.flatMap(({ index }) => run.plan.calls[index] ?? []) }, network)
  const left = describeLeft(allowed, await readAllowances(allowed, chain))
  const resumed = done.length === deeds.length ? [] : resumeActs(deeds, intents, network)
  const snapshot = await takeSnapshot(client, clock, account, namedAddresses([...intents, ...(resumed ?? [])]))
  const { acts, cannot } = unwindActs(deeds, listHoldings(snapshot), network)
  const unwound = [...acts, ...left.flatMap((one) => revokeOf(one, network))]
  if (wasTakenUp(entries, run, [resumed ?? [], acts]))
    return none('You dealt with this already, by a plan that you approved after it.')
  return {
    status: 'open',
    resume:
      resumed === null
        ? noWay('What is left of it cannot be put into a sentence. Say it in your own words.')
        : resumed.length === 0
          ? noWay('Every step of it was done, so nothing is left to go on with.')
          : await wayOf(parts, snapshot, resumed, []),
    unwind:
      unwound.length === 0
        ? noWay(cannot.length === 0 ? 'Nothing was done that could be taken back.' : cannot.join(' '))
        : await wayOf(parts, snapshot, unwound, cannot),
    leave: leaving(run, deeds, left, network),
  }
}

function none(sentence: string): RecourseView {
  return { status: 'none', sentence }
}

function noWay(sentence: string): RecourseWay {
  return { sentence, say: null }
}

/** As it would be planned now. What cannot be planned is not offered, and the planner's own sentence says why. */
async function wayOf(
  parts: Parts,
  snapshot: Snapshot,
  acts: readonly Intent[],
  cannot: readonly string[],
): Promise<RecourseWay> {
  const contacts = namesOn(parts.contacts, parts.client.network.chainId)
  const say = sentenceFor(acts, contacts)
  if (say === null) return noWay('It cannot be put into one sentence. Say it in your own words.')
  const planned = await planWithQuotes(parts.client, { intents: acts, snapshot, settings: parts.planner, contacts })
  if (planned.status === 'ask') return noWay(planned.question)
  if (planned.status !== 'plan') return noWay(planned.sentence)
  const { summary, costs } = planned.plan
  const cost =
    costs.gas === null
      ? 'What it costs is not known.'
      : `It costs about ${describeUsd(costs.gas + costs.poolFees + costs.impact)}, the network fee and the pools’ fees together.`
  return { say, sentence: [`${summary}.`, cost, ...cannot].join(' ') }
}

function revokeOf({ token, spender }: LeftAllowance, network: Network): readonly Intent[] {
  const { aave, uniswap, morpho, staking } = network
  const named: readonly (readonly [string, string | undefined])[] = [
    ['aave', aave?.pool],
    ['uniswap', uniswap?.router],
    ['morpho', morpho?.blue],
    ['lido', staking?.queue],
  ]
  const found = named.find(([, address]) => address !== undefined && sameAddress(address, spender.address))
  return [{ kind: 'revoke', asset: assetWord(token, network), spender: found?.[0] ?? spender.address }]
}

/** Whether a later plan did one of these, or is at it: nobody should do it twice unasked. What rights it took back is beside that. */
function wasTakenUp(entries: readonly JournalEntry[], run: JournalPlan, ways: readonly (readonly Intent[])[]): boolean {
  const at = entries.findLastIndex(({ event }) => event.kind === 'approved' && event.planId === run.planId)
  const began = ({ state, steps }: Pick<JournalPlan, 'state' | 'steps'>): boolean =>
    steps.length > 0 && (state !== 'ended' || steps.some((step) => minedHash(step) !== null))
  return foldPlans(entries.slice(at + 1), began).some(({ planId }) => {
    const intents = intentsOf(entries, planId)
    return ways.some((way) => isSame(way, intents) || isSame(way, withoutRevokes(intents)))
  })
}

function withoutRevokes(intents: readonly Intent[]): readonly Intent[] {
  const others = intents.filter(({ kind }) => kind !== 'revoke')
  return others.length === 0 ? intents : others
}

/** What stands where, if nothing more is done. */
function leaving(run: JournalPlan, deeds: readonly Deed[], left: readonly LeftAllowance[], network: Network): string {
  const done = deeds.filter((deed) => deed.done && moves(deed.call.kind))
  const net = network.tokens.flatMap((token) => {
    const units = done.reduce((sum, { moved }) => sum + (moved.get(token.address.toLowerCase()) ?? 0n), 0n)
    return units === 0n ? [] : [amountOf(token, units)]
  })
  const out = net.filter(({ units }) => units < 0n).map(({ token, units }) => describeAmount(amountOf(token, -units)))
  const came = net.filter(({ units }) => units > 0n).map(describeAmount)
  const titles = done.map(({ index }) => run.approved.titles[index] ?? '')
  return [
    'Nothing more of this is sent.',
    titles.length === 0 ? 'Nothing of yours moved but the fees.' : `Done and staying so: ${titles.join('; ')}.`,
    ...(out.length === 0 ? [] : [`Your wallet has ${join(out)} less.`]),
    ...(came.length === 0 ? [] : [`Your wallet has ${join(came)} more.`]),
    ...left.map(({ sentence }) => sentence),
  ].join(' ')
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
