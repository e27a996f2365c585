import { listChecks } from '../answers/listChecks.ts'
import { readApprovals } from '../answers/readApprovals.ts'
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
import { PastConversations } from '../journal/past/PastConversations.ts'
import type { PortfolioView } from '../model/Portfolio.ts'
import { approve, drop, say } from '../sayso.ts'
import type { AppInfo, Core } from './Core.ts'

/** What only the practice chain can do. Null on every other network. */
export type PracticeMoney = { readonly fund: () => Promise<void>; readonly reset: () => Promise<void> }

/** The corridor and the few questions beside it, as the faces' contract has them. */
export function createCore(parts: Parts, practice: PracticeMoney | null, info: () => AppInfo): Core {
  const { client, clock, account, journal } = parts
  const past = new PastConversations(journal)
  const removed = lastRemoved(parts.monotonicMs)
  const portfolio = (): Promise<PortfolioView> => readPortfolio(client, clock, account)

  async function withPractice(act: (money: PracticeMoney) => Promise<void>): Promise<PortfolioView> {
    if (practice === null)
      throw new SaysoError('input-invalid', 'Only the practice chain gives out money. Nothing was done.')
    await act(practice)
    return portfolio()
  }

  return {
    info,
    say: (input, signal) => {
      touch(parts)
      return say(parts, input, signal)
    },
    approve: (input) => {
      touch(parts)
      return approve(parts, input)
    },
    wallets: () => parts.signer.state(),
    lockWallet: () => parts.signer.lock(),
    walletAtTerminal: ({ task, clears }) => parts.signer.terminal(task, clears),
    openWallet: () => parts.sheets.openWallet(),
    drop: (input) => stopwatch(parts.monotonicMs)(drop(parts, input)),
    wind: (input) => windPlan(parts, input),
    portfolio,
    watchPortfolio: (signal) => watchPortfolio(parts, signal),
    approvals: async () => [await readApprovals(client, clock, account)],
    checks: listChecks,
    history: () => foldHistory(journal.entries()),
    conversations: () => past.list(),
    conversation: ({ id }) => past.find(id),
    searchConversations: ({ text }) => past.search(text),
    lastMessages: () => past.last(),
    tokens: () => client.network.tokens.map(({ symbol, name }) => ({ symbol, name })),
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
