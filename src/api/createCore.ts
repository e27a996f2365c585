import { exportActivity } from '../answers/exportActivity.ts'
import { listChecks } from '../answers/listChecks.ts'
import { positionRecords } from '../answers/positionRecords.ts'
import { readApprovals } from '../answers/readApprovals.ts'
import { recordWorth } from '../answers/recordWorth.ts'
import { storyView } from '../answers/storyView.ts'
import { readPortfolio, watchPortfolio } from '../answers/watchPortfolio.ts'
import { readOnlyRpc } from '../chain/readOnlyRpc.ts'
import { addContact } from '../corridor/contacts/addContact.ts'
import { contactsView } from '../corridor/contacts/contactsView.ts'
import { lastRemoved } from '../corridor/contacts/LastRemoved.ts'
import { removeContact } from '../corridor/contacts/removeContact.ts'
import { renameContact } from '../corridor/contacts/renameContact.ts'
import { restoreContact } from '../corridor/contacts/restoreContact.ts'
import { cancelLimitChange, changeLimit } from '../corridor/limits/changeLimit.ts'
import { readLimitsPage } from '../corridor/limits/limitsPage.ts'
import type { Parts } from '../corridor/Parts.ts'
import { stopwatch } from '../corridor/stopwatch.ts'
import { windPlan } from '../corridor/windPlan.ts'
import { SaysoError } from '../errors/SaysoError.ts'
import { foldHistory } from '../journal/foldHistory.ts'
import { foldStories, foldStory } from '../journal/foldStories.ts'
import { PastConversations } from '../journal/past/PastConversations.ts'
import { rememberFold } from '../journal/rememberFold.ts'
import type { ApproveInput } from '../model/ApproveInput.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import type { Stage } from '../model/Stage.ts'
import { approve, drop, say } from '../sayso.ts'
import type { AppInfo, Core } from './Core.ts'

/** What only the practice chain can do. Null on every other network. */
export type PracticeMoney = { readonly fund: () => Promise<void>; readonly reset: () => Promise<void> }

/** The corridor and the few questions beside it, as the faces' contract has them. */
export function createCore(parts: Parts, practice: PracticeMoney | null, info: () => AppInfo): Core {
  const { client, clock, account, journal, pause } = parts
  const { network } = client
  const past = new PastConversations(journal)
  const removed = lastRemoved(parts.monotonicMs)
  const recordsOf = rememberFold((entries) => positionRecords(entries, network, account))
  const watched = { client, clock, account, pause, records: () => recordsOf(journal.entries()) }
  const tickers = network.tokens.map(({ symbol }) => symbol)
  // A long journal takes a while to fold, and is asked for more often than it grows.
  const historyOf = rememberFold((entries) => foldHistory(entries, tickers))

  const noted = (view: PortfolioView, why: 'seen' | 'done'): PortfolioView => {
    recordWorth(parts.worth, view, network.chainId, why)
    return view
  }
  const portfolio = async (why: 'seen' | 'done' = 'seen'): Promise<PortfolioView> =>
    noted(await readPortfolio(watched), why)

  async function* watch(signal: AbortSignal): AsyncGenerator<PortfolioView> {
    for await (const view of watchPortfolio(watched, signal)) yield noted(view, 'seen')
  }

  async function* approveAndNote(input: ApproveInput): AsyncGenerator<Stage> {
    for await (const stage of approve(parts, input)) {
      // Whoever waits for the receipt need not wait for this.
      if (stage.stage === 'receipt') portfolio('done').catch(() => {})
      yield stage
    }
  }

  async function withPractice(act: (money: PracticeMoney) => Promise<void>): Promise<PortfolioView> {
    if (practice === null)
      throw new SaysoError('input-invalid', 'Only the practice chain gives out money. Nothing was done.')
    await act(practice)
    return portfolio('done')
  }

  return {
    info,
    say: (input, signal) => {
      touch(parts)
      return say(parts, input, signal)
    },
    approve: (input) => {
      touch(parts)
      return approveAndNote(input)
    },
    wallets: () => parts.signer.state(),
    lockWallet: () => parts.signer.lock(),
    walletAtTerminal: ({ task, clears }) => parts.signer.terminal(task, clears),
    openWallet: () => parts.sheets.openWallet(),
    drop: (input) => stopwatch(parts.monotonicMs)(drop(parts, input)),
    wind: (input) => windPlan(parts, input),
    portfolio: () => portfolio(),
    watchPortfolio: watch,
    approvals: async () => [await readApprovals(client, clock, account)],
    checks: listChecks,
    conversations: () => past.list(),
    conversation: ({ id }) => past.find(id),
    searchConversations: ({ text }) => past.search(text),
    lastMessages: () => past.last(),
    tokens: () => client.network.tokens.map(({ symbol, name }) => ({ symbol, name })),
    history: () => historyOf(journal.entries()),
    activity: ({ planId }) => {
      const story = foldStory(journal.entries(), planId, tickers)
      return story === null ? { status: 'unknown' } : { status: 'known', story: storyView(story, network) }
    },
    exportActivity: ({ format }) =>
      exportActivity(
        foldStories(journal.entries(), tickers).map((story) => storyView(story, network)),
        format,
        { app: { chain: network.name, account, at: parts.worth.now() }, saveFile: parts.saveFile },
      ),
    netWorth: () => {
      const { samples, notice } = parts.worth.read()
      return { samples: samples.filter(({ chainId }) => chainId === network.chainId), notice }
    },
    fundPractice: () => withPractice((money) => money.fund()),
    resetPractice: () =>
      withPractice(async (money) => {
        parts.shown.forgetAll()
        parts.sheets.withdrawAll('The practice chain starts over, so this plan holds no more.')
        await money.reset()
      }),
    models: () => parts.models.view(),
    chooseModel: ({ name }) => parts.models.choose(name),
    pullModel: ({ name }, signal) => parts.models.pull(name, signal),
    contacts: () => contactsView(parts),
    addContact: (input) => addContact(parts, input),
    renameContact: (input) => renameContact(parts, input),
    removeContact: (input) => removeContact(parts, removed, input),
    restoreContact: (input) => restoreContact(parts, removed, input),
    limits: () => readLimitsPage(parts),
    changeLimit: (input) => changeLimit(parts, input),
    cancelLimitChange: (input) => cancelLimitChange(parts, input),
    preferences: () => parts.preferences.read(),
    changePreferences: (change) => parts.preferences.change(change),
    rpc: (request) => readOnlyRpc(client, account, request),
  }
}

/** Somebody is there, which puts off the lock. A signer that is gone has nothing to lock. */
function touch({ signer }: Parts): void {
  signer.touch().catch(() => {})
}
