import { backUpHistory, restoreHistory } from '../answers/backUpHistory.ts'
import { exportActivity } from '../answers/exportActivity.ts'
import { listActivity, storiesOf, storyOf } from '../answers/listActivity.ts'
import { listChecks } from '../answers/listChecks.ts'
import { placesToEarn } from '../answers/placesToEarn.ts'
import { positionRecords } from '../answers/positionRecords.ts'
import { readApprovals } from '../answers/readApprovals.ts'
import { readPortfolio } from '../answers/readPortfolio.ts'
import { recordWorth } from '../answers/recordWorth.ts'
import { settleBetween } from '../answers/settleBetween.ts'
import { watchEverywhere } from '../answers/watchEverywhere.ts'
import { watchPortfolio } from '../answers/watchPortfolio.ts'
import { networkOf } from '../chain/networks/networkOf.ts'
import { pollMs } from '../chain/pollMs.ts'
import { readOnlyRpc } from '../chain/readOnlyRpc.ts'
import { betweenAmounts } from '../corridor/bridges/betweenAmounts.ts'
import { type Bridges, openBridges } from '../corridor/bridges/openBridges.ts'
import { addContact } from '../corridor/contacts/addContact.ts'
import { namesOn } from '../corridor/contacts/ContactBook.ts'
import { contactsView } from '../corridor/contacts/contactsView.ts'
import { lastRemoved } from '../corridor/contacts/LastRemoved.ts'
import { removeContact } from '../corridor/contacts/removeContact.ts'
import { renameContact } from '../corridor/contacts/renameContact.ts'
import { restoreContact } from '../corridor/contacts/restoreContact.ts'
import { cancelLimitChange, changeLimit } from '../corridor/limits/changeLimit.ts'
import { readLimitsPage } from '../corridor/limits/limitsPage.ts'
import type { Parts } from '../corridor/Parts.ts'
import { executorOf, type Places, placeOf } from '../corridor/Places.ts'
import { pocketsOf } from '../corridor/pocketsOf.ts'
import { recourseOf } from '../corridor/recourse/recourseOf.ts'
import { stopwatch } from '../corridor/stopwatch.ts'
import { windPlan } from '../corridor/windPlan.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { PastConversations } from '../journal/past/PastConversations.ts'
import { rememberFold } from '../journal/rememberFold.ts'
import type { ApproveInput } from '../model/ApproveInput.ts'
import { chainViewOf } from '../model/chainViewOf.ts'
import type { EverywhereView, PlaceView } from '../model/Everywhere.ts'
import type { NetworkDesk } from '../model/NetworkView.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import type { Stage } from '../model/Stage.ts'
import type { BetweenView, UnderwayView } from '../model/Underway.ts'
import { approve, drop, say } from '../sayso.ts'
import { writeAgain } from '../stages/writeAgain.ts'
import type { AppInfo, Core } from './Core.ts'

/** How long a face is told of what is on its way before it is left alone; Sayso goes on looking. */
const followMs = 600_000
/** How soon it shows that something left for another network, or was gone on with. Only the journal is asked so often. */
const underwayMs = 1_000
/** How soon it shows that another network is worked on. */
const lookAgainMs = 250

/** What only the practice chain can do. Null on every other network. */
export type PracticeMoney = { readonly fund: () => Promise<void>; readonly reset: () => Promise<void> }

/** The corridor and the few questions beside it, as the faces' contract has them. */
export function createCore(
  opened: Places,
  practice: PracticeMoney | null,
  { info, networks }: { readonly info: () => AppInfo; readonly networks: NetworkDesk },
): Core {
  const { here } = opened
  const bridges = openBridges(opened)
  const places: Places = { ...opened, underway: bridges.underway }
  // One of each, whatever network is worked on.
  const { journal, shown, sheets, signer, models, preferences, historyFiles, saveFile, monotonicMs } = here()
  const past = new PastConversations(journal)
  const removed = lastRemoved(monotonicMs)
  const watchedAt = rememberByPlace((parts) => watchedParts(parts, bridges))
  const book = () => ({
    tickers: [...new Set(places.opened().flatMap(({ client }) => client.network.tokens.map(({ symbol }) => symbol)))],
    networkOf,
    here: here().client.network,
  })
  // A long journal takes a while to fold, and is asked for more often than it grows.
  const historyOf = rememberFold((entries) => listActivity(entries, book()))

  const noted = (parts: Parts, view: PortfolioView, why: 'seen' | 'done'): PortfolioView => {
    recordWorth(parts.worth, view, parts.client.network.chainId, why)
    return view
  }
  const portfolio = async (parts = here(), why: 'seen' | 'done' = 'seen'): Promise<PortfolioView> => {
    bridges.look().catch(() => {})
    return noted(parts, await readPortfolio(watchedAt(parts)), why)
  }

  async function* watch(signal: AbortSignal): AsyncGenerator<PortfolioView> {
    while (!signal.aborted) {
      const parts = here()
      const moved = new AbortController()
      const pause = async (milliseconds: number): Promise<void> => {
        for (let left = milliseconds; left > 0 && here() === parts; left -= lookAgainMs)
          await parts.pause(Math.min(left, lookAgainMs))
        if (here() !== parts) moved.abort()
      }
      const until = AbortSignal.any([signal, moved.signal])
      for await (const view of watchPortfolio({ ...watchedAt(parts), pause }, until))
        if (here() === parts) {
          bridges.look().catch(() => {})
          yield noted(parts, view, 'seen')
        }
    }
  }

  async function settle(seen: readonly PlaceView[]): Promise<readonly PlaceView[]> {
    const views = seen.flatMap(({ chain, ...place }) =>
      place.status === 'seen' ? [{ id: chain.id, ...place.view }] : [],
    )
    if (views.every(({ between }) => between.length === 0)) return seen
    const at = new Map(views.map(({ id, block }) => [id, BigInt(block.number)]))
    const between = await bridges.between(here().account, at)
    const states = new Map<string, BetweenView['state']>(between.map(({ bridged, state }) => [bridged.hash, state]))
    return settleBetween(seen, (deposit) => states.get(deposit) ?? null)
  }

  async function* watchAll(signal: AbortSignal): AsyncGenerator<EverywhereView> {
    const written = new WeakSet<PortfolioView>()
    for await (const view of watchEverywhere(pocketsOf(places, watchedAt), { pause: here().pause, settle }, signal)) {
      for (const place of view.places)
        if (place.status === 'seen' && !written.has(place.view)) {
          written.add(place.view)
          recordWorth(here().worth, place.view, place.chain.id, 'seen')
        }
      yield view
    }
  }

  async function* sayHere(input: Parameters<Core['say']>[0], signal: AbortSignal): AsyncGenerator<Stage> {
    await networks.followWallet()
    yield* say(here(), input, signal, places)
  }

  async function* approveAndNote(input: ApproveInput): AsyncGenerator<Stage> {
    const parts = placeOf(places, input.planId)
    for await (const stage of approve(parts, input)) {
      // Whoever waits for the receipt need not wait for this.
      if (stage.stage === 'receipt') portfolio(parts, 'done').catch(() => {})
      yield stage
    }
    yield* follow(input.planId)
  }

  /** Tells where it is what a plan sent over a bridge, until it is there or a person has waited long enough. */
  async function* follow(planId: string): AsyncGenerator<Stage> {
    const timed = stopwatch(monotonicMs)
    const until = monotonicMs() + followMs
    for (let told: string | null = null; ; ) {
      if (bridges.of(planId) === null) return
      await bridges.look()
      const stage = bridges.of(planId)
      if (stage !== null && stage.sentence !== told) yield timed(stage)
      told = stage?.sentence ?? null
      if (stage?.status !== 'on-its-way' || monotonicMs() > until) return
      await here().pause(pollMs(here().client.network))
    }
  }

  async function* moving(): AsyncGenerator<Stage> {
    const timed = stopwatch(monotonicMs)
    await bridges.look()
    for (const stage of bridges.open()) yield timed(stage)
  }

  async function* watchUnderway(signal: AbortSignal): AsyncGenerator<readonly UnderwayView[]> {
    let told = ''
    while (!signal.aborted) {
      const views = bridges.underway()
      if (told !== JSON.stringify(views)) yield views
      told = JSON.stringify(views)
      const open = views.some(({ endedAt }) => endedAt === null)
      if (open) await bridges.look().catch(() => {})
      const isNews = told !== JSON.stringify(bridges.underway())
      if (!isNews) await here().pause(open ? pollMs(here().client.network) : underwayMs)
    }
  }

  async function withPractice(act: (money: PracticeMoney) => Promise<void>): Promise<PortfolioView> {
    if (practice === null || here().client.network.kind !== 'practice')
      throw new SaysoError('input-invalid', 'Only the practice chain gives out money. Nothing was done.')
    await act(practice)
    return portfolio(here(), 'done')
  }

  return {
    info,
    moving,
    underway: bridges.underway,
    watchUnderway,
    leaveThere: ({ planId }) =>
      bridges.leaveThere(planId)
        ? { status: 'done', sentence: 'It stays where it arrived, and no second part is offered any more.' }
        : { status: 'refused', sentence: 'No second part waits for that. Nothing was changed.' },
    say: (input, signal) => {
      touch(signer)
      return sayHere(input, signal)
    },
    approve: (input) => {
      touch(signer)
      return approveAndNote(input)
    },
    replaceStep: ({ planId, how }) => {
      touch(signer)
      return executorOf(places, planId).replace(planId, how)
    },
    // A sentence is said where the person works: so is it asked what to say.
    recourse: ({ planId }) => recourseOf(here(), planId),
    networks: networks.list,
    chooseNetwork: ({ chainId }) => {
      touch(signer)
      return networks.choose(chainId)
    },
    setNodes: ({ chainId, urls }) => networks.setNodes(chainId, urls),
    setRelay: ({ chainId, url }) => networks.setRelay(chainId, url),
    wallets: async () => {
      await networks.followWallet()
      return signer.state()
    },
    lockWallet: () => signer.lock(),
    walletAtTerminal: ({ task, clears }) => signer.terminal(task, clears),
    openWallet: () => sheets.openWallet(),
    drop: (input) => stopwatch(monotonicMs)(drop(placeOf(places, input.planId), input)),
    wind: (input) => windPlan(placeOf(places, input.planId), input),
    portfolio: () => portfolio(),
    watchPortfolio: watch,
    everywhere: () => pocketsOf(places).map(({ network }) => chainViewOf(network)),
    watchEverywhere: watchAll,
    approvals: async () => {
      const { client, clock, account } = here()
      return [await readApprovals(client, clock, account)]
    },
    checks: listChecks,
    conversations: () => past.list(),
    conversation: ({ id }) => writeAgain(past.find(id), namesOn(here().contacts, here().client.network.chainId)),
    searchConversations: ({ text }) => past.search(text),
    lastMessages: () => past.last(),
    tokens: () => here().client.network.tokens.map(({ symbol, name, decimals }) => ({ symbol, name, decimals })),
    places: () => placesToEarn(here().client.network),
    history: () => historyOf(journal.entries()),
    activity: ({ planId }) => {
      const story = storyOf(journal.entries(), planId, book())
      return story === null ? { status: 'unknown' } : { status: 'known', story }
    },
    exportActivity: ({ format }) =>
      exportActivity(storiesOf(journal.entries(), book()), format, {
        app: { chain: here().client.network.name, account: here().account, at: here().worth.now() },
        saveFile,
      }),
    backUpHistory: () => backUpHistory(historyFiles),
    backups: () => historyFiles.list(),
    restoreHistory: (wish) => restoreHistory(historyFiles, wish),
    netWorth: () => {
      const { client, worth } = here()
      const { samples, notice } = worth.read()
      return { samples: samples.filter(({ chainId }) => chainId === client.network.chainId), notice }
    },
    fundPractice: () => withPractice((money) => money.fund()),
    resetPractice: () =>
      withPractice(async (money) => {
        shown.forgetAll()
        sheets.withdrawAll('The practice chain starts over, so this plan holds no more.')
        await money.reset()
      }),
    models: () => models.view(),
    chooseModel: ({ name }) => models.choose(name),
    pullModel: ({ name }, signal) => models.pull(name, signal),
    contacts: () => contactsView(here()),
    addContact: (input) => addContact(here(), input),
    renameContact: (input) => renameContact(here(), input),
    removeContact: (input) => removeContact(here(), removed, input),
    restoreContact: (input) => restoreContact(here(), removed, input),
    limits: () => readLimitsPage(here()),
    changeLimit: (input) => changeLimit(here(), input),
    cancelLimitChange: (input) => cancelLimitChange(here(), input),
    preferences: () => preferences.read(),
    changePreferences: (change) => preferences.change(change),
    rpc: (request) => {
      const { client, account } = here()
      return readOnlyRpc(client, account, request)
    },
  }
}

/** Somebody is there, which puts off the lock. A signer that is gone has nothing to lock. */
function touch(signer: Parts['signer']): void {
  signer.touch().catch(() => {})
}

/** What reading a place's portfolio takes, made once for each. */
function watchedParts({ client, clock, account, pause, journal }: Parts, bridges: Bridges) {
  const { network } = client
  const recordsOf = rememberFold((entries) => positionRecords(entries, network, account))
  const between = (block: bigint) => betweenAmounts(bridges, { account, chainId: network.chainId, block })
  return { client, clock, account, pause, between, records: () => recordsOf(journal.entries()) }
}

function rememberByPlace<T>(make: (parts: Parts) => T): (parts: Parts) => T {
  const made = new WeakMap<Parts, T>()
  return (parts) => {
    const known = made.get(parts)
    if (known !== undefined) return known
    const fresh = make(parts)
    made.set(parts, fresh)
    return fresh
  }
}
