import { mkdir, realpath, rm } from 'node:fs/promises'
import type { Address } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import { connectPractice, type PracticeClient } from './chainClient.ts'
import { diskError } from './diskError.ts'
import { endOrphan, recordProcess } from './endOrphan.ts'
import { findAnvil } from './findAnvil.ts'
import { giveMoney, refreshFeeds } from './keeperCalls.ts'
import { baseFee, keepSaved, type Saver } from './keepSaved.ts'
import { lockDirectory } from './lockDirectory.ts'
import { leaveOldApprovals } from './oldApprovals.ts'
import { checkoutAssets, type PracticeBook, readPracticeBook, unpackState } from './practiceAssets.ts'
import { type Anvil, runAnvil } from './runAnvil.ts'
import { prepareState, type StartedFrom, startAfresh, stateFiles } from './stateFiles.ts'

export type PracticeChainOptions = {
  /** Where the chain's state lives between runs. One owner at a time. */
  readonly directory: string
  /** Nothing that happens on it is kept, and `saved` has nothing to wait for: a chain that nobody opens again. */
  readonly passing?: boolean
  /** Gives the start up. A chain that runs is ended with `stop`. */
  readonly signal?: AbortSignal
  /** Anvil's program; the checkout's own by default. */
  readonly binary?: string
  /** The folder with `book.json` and `state.json.br`; the checkout's own by default. */
  readonly assets?: string
  /** Told of what goes wrong between calls: the state could not be saved, or the process ended by itself. */
  readonly onTrouble?: (error: SaysoError) => void
}

export type PracticeChain = {
  /** Stays the same for as long as this object is used, across `reset` too. */
  readonly rpcUrl: string
  readonly chainId: number
  readonly pid: number
  readonly startedFrom: StartedFrom
  stop(): Promise<void>
  /** Resolves when everything that is mined by now is on the disk: only then may a journal say that it happened. */
  saved(): Promise<void>
  /** Adds one portion of practice money to an account: 10 ETH, 10,000 USDC, 5,000 USDT, 5,000 DAI, 0.25 WBTC, 2 wstETH. */
  fund(address: string): Promise<void>
  /**
   * Gives an account what practice starts with: money, and two old approvals to find and take back. Does nothing for one
   * that has sent something. A start that was cut short is made good by the next.
   */
  begin(account: Address): Promise<void>
  /** Forgets everything that happened: back to the chain as it was built. */
  reset(): Promise<void>
  /** Gives all prices the chain's present time. Done at the start and every 45 minutes anyway. */
  refreshFeeds(): Promise<void>
}

/** Inside the hour after which a price counts as stale. Not oftener than that: each time is a block to keep. */
const refreshEveryMs = 45 * 60_000
/** Looked at this often against the wall clock, because timers sleep with the computer and the chain's clock does not. */
const lookEveryMs = 5_000

type Running = { readonly anvil: Anvil; readonly client: PracticeClient; readonly saver: Saver; stop(): Promise<void> }

/** Starts the chain inside the app, where the last run left it, on a free port of the loopback interface. */
export async function startPracticeChain(options: PracticeChainOptions): Promise<PracticeChain> {
  const { signal, passing = false, assets = checkoutAssets(), onTrouble = () => {} } = options
  const binary = options.binary ?? findAnvil()
  const book = await readPracticeBook(assets)
  const { directory, unlock } = await takeDirectory(options.directory)
  const unpack = () => unpackState(assets)

  async function run(port: number, timestamp: number | null): Promise<Running> {
    const anvil = await runAnvil({ binary, port, signal, args: anvilArgs(directory, book, timestamp) })
    try {
      await recordProcess(directory, anvil.pid)
      const client = connectPractice(anvil.rpcUrl)
      await client.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
      // Mines the block without which interest would look frozen at the time of the dump.
      await refreshFeeds(client, book)
      const saver = await keepSaved(client, anvil.rpcUrl, passing ? null : directory, onTrouble)
      return { anvil, client, saver, stop: watch(anvil, client, book, onTrouble) }
    } catch (error) {
      await anvil.stop()
      // Nothing happened on it yet. On a full disk this is half a file, which would pass for lost steps at the next start.
      await rm(stateFiles(directory).exit, { force: true })
      throw error
    }
  }

  try {
    await endOrphan(directory)
    const { started, timestamp } = await prepareState(directory, book.stateDigest, unpack)
    let running = await run(0, timestamp)
    const { port, rpcUrl } = running.anvil
    // Starting over and ending take turns: who ends in the middle would let go of a folder that is being written to.
    let turn: Promise<unknown> = Promise.resolve()
    let over = false
    const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
      const done = turn.then(act)
      turn = done.catch(() => {})
      return done
    }

    return {
      rpcUrl,
      chainId: book.chainId,
      get pid() {
        return running.anvil.pid
      },
      startedFrom: started,
      saved: () => running.saver.saved(),
      fund: (address) => giveMoney(running.client, book, address),
      begin: (account) => beginPractice(running.client, book, account),
      refreshFeeds: () => refreshFeeds(running.client, book),
      reset: () =>
        inTurn(async () => {
          if (over) throw ended()
          await running.saver.finish().catch(() => {})
          await running.stop()
          await startAfresh(directory, book.stateDigest, unpack, { status: 'fresh' })
          running = await run(port, null)
        }),
      stop: () =>
        inTurn(async () => {
          over = true
          try {
            await running.saver.finish()
            await running.stop()
            // The same once more: Anvil wrote what was saved already.
            await rm(stateFiles(directory).exit, { force: true })
          } finally {
            await running.stop()
            await unlock()
          }
        }),
    }
  } catch (error) {
    await unlock()
    throw diskOrOwn(error, directory)
  }
}

async function beginPractice(client: PracticeClient, book: PracticeBook, account: Address): Promise<void> {
  const [ether, sent] = await Promise.all([
    client.getBalance({ address: account }),
    client.getTransactionCount({ address: account }),
  ])
  if (sent > 0) return
  if (ether === 0n) await giveMoney(client, book, account)
  await leaveOldApprovals(client, book, account)
}

function anvilArgs(directory: string, book: PracticeBook, timestamp: number | null): readonly string[] {
  const files = stateFiles(directory)
  return [
    ...['--chain-id', String(book.chainId)],
    // No accounts with keys that everybody knows.
    ...['--accounts', '0'],
    ...['--load-state', files.state],
    // Written once, when it ends: we save after each block ourselves, whole or not at all.
    ...['--dump-state', files.exit, '--state-interval', '31536000'],
    // What it remembers is bounded: receipts of the last thousand blocks, balances at the last 256. More would only make
    // every save slower, or be written to a folder that is not ours.
    ...['--transaction-block-keeper', '1024', '--prune-history', '256'],
    // Time goes on from the last block, or months of interest would accrue in the next one.
    ...['--timestamp', String((timestamp ?? book.timestamp) + 1)],
  ]
}

/** Keeps prices fresh and reports a chain that ended by itself. Returns how to stop both, and the chain. */
function watch(
  anvil: Anvil,
  client: PracticeClient,
  book: PracticeBook,
  onTrouble: (error: SaysoError) => void,
): () => Promise<void> {
  let stopping = false
  let refreshed = Date.now()
  const timer = setInterval(() => {
    if (Date.now() - refreshed < refreshEveryMs) return
    refreshed = Date.now()
    refreshFeeds(client, book).catch((cause: unknown) => onTrouble(ended(cause)))
  }, lookEveryMs)
  timer.unref()
  void anvil.exited.then(() => {
    clearInterval(timer)
    if (!stopping) onTrouble(ended())
  })
  return async () => {
    stopping = true
    clearInterval(timer)
    await anvil.stop()
  }
}

function ended(cause?: unknown): SaysoError {
  return new SaysoError(
    'chain-unreachable',
    'The practice chain stopped answering. Restart Sayso to go on where it was.',
    { cause },
  )
}

async function takeDirectory(path: string): Promise<{ directory: string; unlock: () => Promise<void> }> {
  try {
    await mkdir(path, { recursive: true })
    const directory = await realpath(path)
    return { directory, unlock: await lockDirectory(directory) }
  } catch (cause) {
    throw diskError(cause, path)
  }
}

/** Only what the system refused is about the disk; the rest keeps its own name. */
function diskOrOwn(error: unknown, directory: string): unknown {
  return error instanceof Error && 'syscall' in error ? diskError(error, directory) : error
}
