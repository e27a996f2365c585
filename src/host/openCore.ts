import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { freemem, homedir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import type { Core } from '../api/Core.ts'
import { createCore } from '../api/createCore.ts'
import type { connectChain } from '../chain/ChainClient.ts'
import { practice } from '../chain/networks/practice.ts'
import type { ApprovalDesk } from '../corridor/ApprovalDesk.ts'
import { Conversations } from '../corridor/Conversations.ts'
import { Sheets } from '../corridor/Sheets.ts'
import { ShownPlans } from '../corridor/ShownPlans.ts'
import type { ChainPort } from '../execution/ports.ts'
import { defaultGuardSettings } from '../guard/GuardInput.ts'
import { chainViewOf } from '../model/chainViewOf.ts'
import { defaultPlannerSettings } from '../planner/settings.ts'
import { Closers } from './Closers.ts'
import { forkWith } from './fork/openFork.ts'
import { openPlaces } from './networks/openPlaces.ts'
import { openModels } from './ollama/openModels.ts'
import { type PracticeChain, startPracticeChain } from './practice/startPracticeChain.ts'
import { type ConnectedSigner, connectSigner } from './signer/connectSigner.ts'
import { forkSigner } from './signer/forkSigner.ts'
import type { StartSigner } from './signer/SignerChannel.ts'
import { defaultProfileFolder } from './storage/defaultProfileFolder.ts'
import { downloadsFolder } from './storage/downloadsFolder.ts'
import { openContacts } from './storage/openContacts.ts'
import { openJournal } from './storage/openJournal.ts'
import { openNetworkChoice } from './storage/openNetworkChoice.ts'
import { openPreferences } from './storage/openPreferences.ts'
import { openRelays } from './storage/openRelays.ts'
import { openWorth } from './storage/openWorth.ts'
import { openProfile } from './storage/profile.ts'
import { saveExport } from './storage/saveExport.ts'
import { endSentences, tellEnds } from './tellEnds.ts'

export type OpenCoreOptions = {
  /** Where everything is kept: journal, wallet, practice chain. The system's usual place by default. */
  readonly profile?: string
  /** Anvil's program and the practice chain's files, where they are not those of this checkout (in a packaged app). */
  readonly practiceChain?: { readonly binary: string; readonly assets: string }
  /**
   * The nodes that the chain is asked through, in the person's own order; two and more are held against each other. The
   * practice chain's own where this is left out: then there is one, and it is nobody else's.
   */
  readonly endpoints?: readonly string[]
  /** Other practice chains beside the app's own, by their ids: for tests of what takes two. */
  readonly otherPractice?: ReadonlyMap<number, readonly string[]>
  /** How a network's nodes are joined, where local chains play real ones: for tests. */
  readonly connect?: typeof connectChain
  /** Where a person in front of a window approves. Without one, only the terminal can. */
  readonly desk?: ApprovalDesk
  /** Starts the signer's process where it is no child of Node's own (in Electron). */
  readonly startSigner?: StartSigner
  /** Tells a person who looks elsewhere what came to its end: one sentence, where they have not said no to it. */
  readonly onEnd?: (sentence: string) => void
  /** The shell opens block explorers in the person's own browser. */
  readonly opensExplorers?: boolean
  /** Where exports are written, asked for each time. The person's downloads by default. */
  readonly downloads?: () => string
  /** Told of what goes wrong by itself, between calls: one sentence. */
  readonly onTrouble?: (sentence: string) => void
}

export type OpenedCore = {
  readonly core: Core
  /**
   * The signer's own surface, for a shell that has no way to it but through this process. No face's contract has it.
   */
  readonly surface: ConnectedSigner['surface']
  /** Nobody sits there any more: the real wallet's keys are wiped. */
  readonly lockWallet: () => void
  readonly close: () => Promise<void>
}

/**
 * Opens one profile: takes it for this process, starts the practice chain where it was left, brings the journal up to
 * what the chain says, and puts the corridor together.
 *
 * @throws SaysoError `profile-in-use`, `profile-corrupt`, `journal-corrupt`, `vault-corrupt`, `signer-gone`,
 * `chain-start-failed`, `disk-full` or `disk-failed`; whatever was opened by then is closed again.
 */
export async function openCore(options: OpenCoreOptions = {}): Promise<OpenedCore> {
  const closers = new Closers()
  try {
    return await open(options, closers)
  } catch (thrown) {
    await closers.closeAll()
    throw thrown
  }
}

async function open(options: OpenCoreOptions, closers: Closers): Promise<OpenedCore> {
  const profile = openProfile(
    options.profile ?? defaultProfileFolder({ platform: process.platform, env: process.env, home: homedir() }),
  )
  closers.add(() => profile.release())
  // Side by side, the slowest first; whichever fails, the chain is closed before the profile is let go.
  const connecting = connectSigner({ folder: profile.folder, start: options.startSigner ?? forkSigner })
  closers.add(async () => (await connecting.catch(() => null))?.close())
  connecting.catch(() => {})
  const downloads = (): string => (options.downloads ?? usualDownloads)()
  const journal = await openJournal({ path: profile.journal, downloads })
  closers.add(() => journal.close())
  const contacts = openContacts(profile.contacts)
  const starting = startPracticeChain({
    directory: profile.practiceChain,
    ...options.practiceChain,
    onTrouble: (error) => options.onTrouble?.(error.message),
  })
  const [connected, started] = await Promise.allSettled([connecting, starting])
  if (started.status === 'rejected') throw started.reason
  closers.add(() => started.value.stop())
  if (connected.status === 'rejected') throw connected.reason
  const signer = connected.value
  const chain = started.value
  const monotonicMs = (): number => performance.now()
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const fork = forkWith(options.practiceChain?.binary)
  closers.add(() => fork.close())

  const { onEnd } = options
  const preferences = openPreferences(profile.preferences)
  const worth = { practice: openWorth(profile.practiceWorth), real: openWorth(profile.realWorth) }
  // Of a chain that is no more.
  if (chain.startedFrom.status === 'replaced') worth.practice.keep([])

  const places = await openPlaces({
    shared: {
      signer,
      journal,
      contacts,
      planner: defaultPlannerSettings,
      guard: defaultGuardSettings,
      conversations: new Conversations(),
      shown: new ShownPlans(),
      sheets: new Sheets({ desk: options.desk ?? null, monotonicMs, pause }),
      models: openModels({ host: process.env.OLLAMA_HOST, choice: profile.modelChoice, freeMemory: freemem }),
      preferences,
      historyFiles: journal.files,
      saveFile: (name, text) => saveExport(downloads(), name, text),
      monotonicMs,
      newId: randomUUID,
      pause,
    },
    signer,
    wallets: signer.state,
    practice: new Map([[practice.chainId, options.endpoints ?? [chain.rpcUrl]], ...(options.otherPractice ?? [])]),
    around: ({ chainId }) => (chainId === practice.chainId ? (port) => keepingWhatIsMined(port, chain) : undefined),
    onArrival: async ({ chainId }, account) => {
      if (chainId === practice.chainId) await chain.begin(account)
    },
    choice: openNetworkChoice(profile.networks),
    relays: openRelays(profile.relays),
    worth,
    openFork: fork.openFork,
    monotonicMs,
    onReceipt: ({ status }) => {
      if (preferences.read().notifications) onEnd?.(endSentences[status === 'done' ? 'done' : 'notDone'])
    },
    ...(options.connect === undefined ? {} : { connect: options.connect }),
  })
  closers.add(() => places.close())

  const quiet = createCore(
    places,
    {
      fund: () => chain.fund(places.here().account),
      reset: async () => {
        const { executor, account } = places.here()
        await executor.idle()
        await chain.reset()
        places.restart()
        await chain.begin(account)
        worth.practice.keep([])
      },
    },
    {
      networks: places.desk,
      info: () => {
        const { client, account } = places.here()
        const { kind, native } = client.network
        const coin = { symbol: native.symbol, name: native.name }
        return {
          version: packageJson.version,
          chain: { ...chainViewOf(client.network), coin },
          account,
          standIns: kind === 'practice' ? standIns : [],
          notifies: onEnd !== undefined,
          opensExplorers: options.opensExplorers === true,
          notices: [
            ...signer.notices,
            ...journal.notices,
            ...contacts.notices,
            ...noticesOf(chain),
            ...places.notices(),
          ],
        }
      },
    },
  )
  const core =
    onEnd === undefined
      ? quiet
      : tellEnds(quiet, (sentence) => {
          if (preferences.read().notifications) onEnd(sentence)
        })
  const lockWallet = (): void => void signer.lock().catch(() => {})
  return { core, surface: signer.surface, lockWallet, close: () => closers.closeAll() }
}

/**
 * A real chain does not forget. This one ends with the app, so a transaction counts as mined once the block that holds it is
 * on the disk: else a power cut leaves a journal that remembers what never happened.
 */
function keepingWhatIsMined(account: ChainPort, chain: PracticeChain): ChainPort {
  return {
    ...account,
    waitForReceipt: async (hash, signal) => {
      const mined = await account.waitForReceipt(hash, signal)
      await chain.saved()
      return mined
    },
  }
}

function usualDownloads(): string {
  const home = homedir()
  return downloadsFolder({ platform: process.platform, home }, readText(join(home, '.config', 'user-dirs.dirs')))
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Said in the window and in the terminal's help: what on the practice chain is not the real thing. */
const standIns: readonly string[] = [
  'The practice chain is a chain of its own inside the app: nothing on it has any worth.',
  'Its price feeds are stand-ins for Chainlink’s: they answer fixed prices.',
  'Its tokens, but for WETH, are stand-ins with the real decimals and habits.',
  'Its three vaults were written for practising: a sound one, a thin one and a trap.',
  'A new practice account has two approvals to practise taking back: one without limit, for the trap, and one for the staking stand-in.',
]

function noticesOf(chain: PracticeChain): readonly string[] {
  switch (chain.startedFrom.status) {
    case 'recovered':
      return ['The practice chain was damaged and went back to how it was saved before; its last steps may be missing.']
    case 'replaced':
      return ['This version of Sayso brings another practice chain, so practice starts afresh with new practice money.']
    default:
      return []
  }
}
