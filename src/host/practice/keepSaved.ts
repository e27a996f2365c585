import { webSocket } from 'viem'
import { SaysoError } from '../../errors/SaysoError.ts'
import type { PracticeClient } from './chainClient.ts'
import { diskError } from './diskError.ts'
import { saveDump } from './stateFiles.ts'

/**
 * What gas costs here, in wei. Anvil lets it fall by an eighth with each block that is not half full, so it would soon
 * be nothing, and a plan's cost with it.
 */
export const baseFee = 500_000_000n

export type Saver = {
  /** Resolves when everything that is mined by now is on the disk. Throws where it could not be saved. */
  saved(): Promise<void>
  /** Saves what is not saved yet and stops watching. Throws where the last state could not be saved. */
  finish(): Promise<void>
}

/** Blocks that follow each other share one save. Whoever must know that it is done asks for it, and waits for no pause. */
const pauseMs = 200

/**
 * Saves the chain after its blocks, and keeps gas at its price. One save at a time; blocks in between share the next.
 * @param directory null where nothing is kept: a chain that nobody opens again
 * @throws SaysoError where it cannot even be saved now: what happens on such a chain would be forgotten, and the journal lie
 */
export async function keepSaved(
  client: PracticeClient,
  rpcUrl: string,
  directory: string | null,
  onTrouble: (error: SaysoError) => void,
): Promise<Saver> {
  let soon: NodeJS.Timeout | undefined
  let wanted = false
  let running: Promise<void> | null = null
  let savedBlock: bigint | null = null
  let trouble = await saveNewer()
  if (trouble !== null) throw trouble

  async function saveNewer(): Promise<SaysoError | null> {
    if (directory === null) return null
    // Read before the dump: a block that comes in between is saved by it, and once more.
    const block = await client.getBlockNumber({ cacheTime: 0 }).catch(() => null)
    if (block !== null && block === savedBlock) return null
    const failed = await saveOnce(client, directory)
    if (failed === null) savedBlock = block
    return failed
  }

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false
      trouble = await saveNewer()
      if (trouble !== null) onTrouble(trouble)
    }
  }
  function save(): Promise<void> {
    clearTimeout(soon)
    soon = undefined
    wanted = true
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  const { value: socket } = webSocket(rpcUrl.replace('http', 'ws'), { reconnect: false, keepAlive: false })({
    retryCount: 0,
  })
  if (socket === undefined) throw new SaysoError('internal', 'The practice chain cannot be watched.')
  await socket.subscribe({
    params: ['newHeads'],
    onData: () => {
      // At once: a plan's next step may come before this block is saved, and would find gas cheaper than it will be.
      client.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee }).catch(() => {})
      soon ??= setTimeout(() => void save(), pauseMs)
    },
    // The process ended, which its owner notices by itself.
    onError: () => {},
  })

  async function saved(): Promise<void> {
    await save()
    if (trouble !== null) throw trouble
  }

  return {
    saved,
    async finish() {
      await save()
      // The same once more: then the file before holds it too, and one that is damaged loses nothing.
      savedBlock = null
      await save()
      const { close } = await socket.getRpcClient()
      close()
      clearTimeout(soon)
      if (trouble !== null) throw trouble
    },
  }
}

async function saveOnce(client: PracticeClient, directory: string): Promise<SaysoError | null> {
  let dump: string
  try {
    await client.setNextBlockBaseFeePerGas({ baseFeePerGas: baseFee })
    dump = await client.dumpState()
  } catch (cause) {
    return new SaysoError('chain-unreachable', 'The practice chain stopped answering and could not be saved.', {
      cause,
    })
  }
  try {
    await saveDump(directory, dump)
    return null
  } catch (cause) {
    return diskError(cause, directory)
  }
}
