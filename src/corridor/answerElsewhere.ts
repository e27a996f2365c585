import type { answer } from '../answers/answer.ts'
import { heldEverywhere } from '../answers/heldEverywhere.ts'
import { watchEverywhere } from '../answers/watchEverywhere.ts'
import { yieldsEverywhere } from '../answers/yieldsEverywhere.ts'
import { networkOf } from '../chain/networks/networkOf.ts'
import { takeSnapshot } from '../chain/takeSnapshot.ts'
import { asksForSafest } from '../intent/questions/asksForSafest.ts'
import { placesBetween } from '../intent/questions/readBest.ts'
import { chainIdOf } from '../model/chainIdOf.ts'
import type { EverywhereView } from '../model/Everywhere.ts'
import type { HoldingView } from '../model/Portfolio.ts'
import type { IntentOf } from '../model/Reading.ts'
import { sameAddress } from '../model/Token.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { tokensCalled } from '../model/tokensCalled.ts'
import { answerBack } from './answerBack.ts'
import { answerReceive } from './answerReceive.ts'
import type { Parts } from './Parts.ts'
import type { Places } from './Places.ts'
import { pocketsOf } from './pocketsOf.ts'
import { patienceMs, snapshotEverywhere } from './snapshotEverywhere.ts'
import { tellCheapest } from './tellCheapest.ts'
import { tellTrust } from './tellTrust.ts'

/** Questions whose answers lie on a chain. */
const onChain: ReadonlySet<string> = new Set<IntentOf<'show'>['topic']>([
  'portfolio',
  'balance',
  'positions',
  'yields',
  'price',
  'health',
  'gas',
  'approvals',
])

/**
 * Answers a question that is not about the network in use, but about another that it names, about all of them or about none. Null where
 * it is about the one in use.
 * @throws SaysoError `chain-unreachable`, `chain-wrong` of a network that was named
 */
export async function answerElsewhere(
  places: Places,
  question: IntentOf<'show'>,
  asked: Omit<Parameters<typeof answerBack>[2], 'snapshot'>,
): Promise<ReturnType<typeof answer> | null> {
  if (question.topic === 'cheapest') {
    const plan = asked.inHand === null ? null : places.here().shown.find(asked.inHand)
    return await tellCheapest(places, question, plan)
  }
  if (question.topic === 'receive') return await answerReceive(places.here())
  if (question.topic === 'trust' && question.worries?.includes('price') !== true)
    return tellTrust(places.here(), question, asked.message)
  if (!onChain.has(question.topic)) return null
  if (question.everywhere === true) return await answerEverywhere(places, question, asked.message)
  const here = places.here().client.network
  const named = question.chain === undefined ? here.chainId : chainIdOf[question.chain]
  if (named === here.chainId) return null
  if (!places.chainIds().includes(named)) {
    const name = networkOf(named)?.name ?? question.chain
    const sentence = `You work on ${theNetwork(here)}, and ${name} is asked only where you work on real networks. Nothing was looked up.`
    return { stage: 'unsupported', sentence }
  }
  const there = await places.at(named)
  const snapshot = await takeSnapshot(there.client, there.clock, there.account)
  return await answerBack(there, question, { ...asked, snapshot })
}

async function answerEverywhere(
  places: Places,
  question: IntentOf<'show'>,
  message: string,
): Promise<ReturnType<typeof answer>> {
  const here = places.here()
  if (question.topic === 'yields') return await tellYields(places, question.asset, message)
  const view = await readEverywhere(places, here.pause)
  return heldEverywhere(question, view, (holding, chainId) => isMeant(question, holding, chainId))
}

function isMeant({ topic, asset }: IntentOf<'show'>, holding: HoldingView, chainId: number): boolean {
  if (topic === 'positions' && holding.kind === 'wallet') return false
  const network = networkOf(chainId)
  if (asset === undefined || network === null) return true
  return tokensCalled(asset, network).some(({ address }) => sameAddress(address, holding.address))
}

/** All of them once, or as many as answer in time. */
async function readEverywhere(places: Places, pause: Parts['pause']): Promise<EverywhereView> {
  const over = new AbortController()
  void pause(patienceMs).then(() => over.abort())
  let last: EverywhereView = { places: [], totalUsd: '0.00', whole: false }
  for await (const view of watchEverywhere(pocketsOf(places), { pause }, over.signal)) {
    last = view
    if (view.places.every(({ status }) => status !== 'waiting')) break
  }
  return last
}

async function tellYields(
  places: Places,
  asset: string | undefined,
  message: string,
): Promise<ReturnType<typeof answer>> {
  const { snapshots, silent } = await snapshotEverywhere(places)
  const tier = asksForSafest(message) ? 'low' : 'medium'
  return yieldsEverywhere(snapshots, silent, asset, { tier, between: placesBetween(message) })
}
