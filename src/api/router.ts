import { initTRPC } from '@trpc/server'
import { z } from 'zod'
import { limitWish } from '../model/LimitsPage.ts'
import { modelName } from '../model/modelName.ts'
import { preferencesChange } from '../model/Preferences.ts'
import { saidFrom } from '../model/SaidFrom.ts'
import { windDays } from '../model/Wind.ts'
import { terminalTask } from '../wallet/surface/TerminalTask.ts'
import type { Core, NetworkAnswer, TerminalOutcome } from './Core.ts'

const t = initTRPC.context<{ readonly core: Core; readonly face: 'window' | 'terminal' }>().create()

/** What a person types into a field. What is wrong with it is said in a sentence, not by a failure. */
const shortText = z.string().max(200)
const planId = z.string().min(1).max(100)
const conversation = z.string().min(1).max(100)
const hash = z.string().regex(/^0x[0-9a-f]{64}$/)

/**
 * The one contract between the core and any face: inputs are parsed here, results are data, expected failures are
 * stages and unions, never exceptions. A face can ask for nothing that is not in this list.
 */
export const router = t.router({
  info: t.procedure.query(({ ctx }) => ctx.core.info()),
  say: t.procedure
    .input(z.strictObject({ conversation, message: z.string().max(1_000_000), from: z.enum(saidFrom).exactOptional() }))
    .subscription(({ ctx, input, signal }) => ctx.core.say(input, signal ?? new AbortController().signal)),
  approve: t.procedure
    .input(
      z.strictObject({ planId, hash, confirmation: z.string().max(200).optional(), yesFlag: z.boolean().optional() }),
    )
    .subscription(({ ctx, input: { planId, hash, confirmation, yesFlag } }) =>
      // What a page says beside the plan's name counts for nothing: the sheet asks the person.
      ctx.core.approve(
        ctx.face === 'window'
          ? { planId, hash, by: 'window' }
          : { planId, hash, confirmation, by: yesFlag === true ? 'yes-flag' : 'terminal' },
      ),
    ),
  moving: t.procedure.subscription(({ ctx }) => ctx.core.moving()),
  underway: t.procedure.query(({ ctx }) => ctx.core.underway()),
  watchUnderway: t.procedure.subscription(({ ctx, signal }) =>
    ctx.core.watchUnderway(signal ?? new AbortController().signal),
  ),
  leaveThere: t.procedure.input(z.strictObject({ planId })).mutation(({ ctx, input }) => ctx.core.leaveThere(input)),
  replaceStep: t.procedure
    .input(z.strictObject({ planId, how: z.enum(['speed-up', 'cancel']) }))
    .mutation(({ ctx, input }) => ctx.core.replaceStep(input)),
  recourse: t.procedure.input(z.strictObject({ planId })).query(({ ctx, input }) => ctx.core.recourse(input)),
  openWallet: t.procedure.mutation(({ ctx }) => ctx.core.openWallet()),
  networks: t.procedure.query(({ ctx }) => ctx.core.networks()),
  chooseNetwork: t.procedure
    .input(z.strictObject({ chainId: z.number().int().positive() }))
    .mutation(({ ctx, input }) => ctx.core.chooseNetwork(input)),
  /** A page that lies could name a node that lies with it. */
  setNodes: t.procedure
    .input(z.strictObject({ chainId: z.number().int().positive(), urls: z.array(z.string().max(2_000)).max(8) }))
    .mutation(({ ctx, input }): Promise<NetworkAnswer> | NetworkAnswer =>
      ctx.face === 'terminal'
        ? ctx.core.setNodes(input)
        : { status: 'refused', sentence: 'Nodes are named in a terminal only. Nothing was changed.' },
    ),
  /** A page that lies could name one that keeps what it is given, or shows it to whoever pays. */
  setRelay: t.procedure
    .input(z.strictObject({ chainId: z.number().int().positive(), url: z.string().max(2_000).nullable() }))
    .mutation(({ ctx, input }): Promise<NetworkAnswer> | NetworkAnswer =>
      ctx.face === 'terminal'
        ? ctx.core.setRelay(input)
        : { status: 'refused', sentence: 'A relay is named in a terminal only. Nothing was changed.' },
    ),
  wallets: t.procedure.query(({ ctx }) => ctx.core.wallets()),
  lockWallet: t.procedure.mutation(({ ctx }) => ctx.core.lockWallet()),
  /** A page has no terminal, and may not take anybody else's. */
  walletAtTerminal: t.procedure
    .input(z.strictObject({ task: terminalTask, clears: z.boolean() }))
    .mutation(({ ctx, input }): Promise<TerminalOutcome> | TerminalOutcome =>
      ctx.face === 'terminal'
        ? ctx.core.walletAtTerminal(input)
        : { status: 'no-terminal', sentence: 'This is done in a terminal only. Nothing was done.' },
    ),
  drop: t.procedure.input(z.strictObject({ planId })).mutation(({ ctx, input }) => ctx.core.drop(input)),
  wind: t.procedure.input(z.strictObject({ planId, days: windDays })).query(({ ctx, input }) => ctx.core.wind(input)),
  portfolio: t.procedure.query(({ ctx }) => ctx.core.portfolio()),
  everywhere: t.procedure.query(({ ctx }) => ctx.core.everywhere()),
  watchEverywhere: t.procedure.subscription(({ ctx, signal }) =>
    ctx.core.watchEverywhere(signal ?? new AbortController().signal),
  ),
  watchPortfolio: t.procedure.subscription(({ ctx, signal }) =>
    ctx.core.watchPortfolio(signal ?? new AbortController().signal),
  ),
  approvals: t.procedure.query(({ ctx }) => ctx.core.approvals()),
  checks: t.procedure.query(({ ctx }) => ctx.core.checks()),
  history: t.procedure.query(({ ctx }) => ctx.core.history()),
  conversations: t.procedure.query(({ ctx }) => ctx.core.conversations()),
  conversation: t.procedure
    .input(z.strictObject({ id: conversation }))
    .query(({ ctx, input }) => ctx.core.conversation(input)),
  searchConversations: t.procedure
    .input(z.strictObject({ text: shortText }))
    .query(({ ctx, input }) => ctx.core.searchConversations(input)),
  lastMessages: t.procedure.query(({ ctx }) => ctx.core.lastMessages()),
  tokens: t.procedure.query(({ ctx }) => ctx.core.tokens()),
  places: t.procedure.query(({ ctx }) => ctx.core.places()),
  activity: t.procedure.input(z.strictObject({ planId })).query(({ ctx, input }) => ctx.core.activity(input)),
  exportActivity: t.procedure
    .input(z.strictObject({ format: z.enum(['csv', 'json']) }))
    .mutation(({ ctx, input }) => ctx.core.exportActivity(input)),
  backUpHistory: t.procedure.mutation(({ ctx }) => ctx.core.backUpHistory()),
  backups: t.procedure.query(({ ctx }) => ctx.core.backups()),
  /** A page names what it was shown; only a person at a terminal says where on the disk to look. */
  restoreHistory: t.procedure
    .input(z.strictObject({ file: z.string().min(1).max(4096) }))
    .mutation(({ ctx, input: { file } }) =>
      ctx.core.restoreHistory(ctx.face === 'window' ? { from: 'downloads', name: file } : { from: 'path', path: file }),
    ),
  netWorth: t.procedure.query(({ ctx }) => ctx.core.netWorth()),
  fundPractice: t.procedure.mutation(({ ctx }) => ctx.core.fundPractice()),
  resetPractice: t.procedure.mutation(({ ctx }) => ctx.core.resetPractice()),
  models: t.procedure.query(({ ctx }) => ctx.core.models()),
  chooseModel: t.procedure
    .input(z.strictObject({ name: modelName.nullable() }))
    .mutation(({ ctx, input }) => ctx.core.chooseModel(input)),
  pullModel: t.procedure
    .input(z.strictObject({ name: modelName }))
    .subscription(({ ctx, input, signal }) => ctx.core.pullModel(input, signal ?? new AbortController().signal)),
  contacts: t.procedure.query(({ ctx }) => ctx.core.contacts()),
  addContact: t.procedure
    .input(z.strictObject({ name: shortText, address: shortText, note: shortText, typed: shortText.optional() }))
    .mutation(({ ctx, input }) => ctx.core.addContact(input)),
  renameContact: t.procedure
    .input(z.strictObject({ name: shortText, to: shortText }))
    .mutation(({ ctx, input }) => ctx.core.renameContact(input)),
  removeContact: t.procedure
    .input(z.strictObject({ name: shortText }))
    .mutation(({ ctx, input }) => ctx.core.removeContact(input)),
  restoreContact: t.procedure
    .input(z.strictObject({ name: shortText }))
    .mutation(({ ctx, input }) => ctx.core.restoreContact(input)),
  limits: t.procedure.query(({ ctx }) => ctx.core.limits()),
  changeLimit: t.procedure.input(limitWish).mutation(({ ctx, input }) => ctx.core.changeLimit(input)),
  cancelLimitChange: t.procedure
    .input(z.strictObject({ id: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => ctx.core.cancelLimitChange(input)),
  preferences: t.procedure.query(({ ctx }) => ctx.core.preferences()),
  changePreferences: t.procedure
    .input(preferencesChange)
    .mutation(({ ctx, input }) => ctx.core.changePreferences(input)),
  rpc: t.procedure
    .input(z.strictObject({ method: z.string().max(100), params: z.array(z.unknown()).max(10) }))
    .query(({ ctx, input }) => ctx.core.rpc(input)),
})

export type AppRouter = typeof router

/** The same contract called in process, for the terminal and for scripts. */
export function callerFor(core: Core, face: 'window' | 'terminal') {
  return t.createCallerFactory(router)({ core, face })
}
