import type { TerminalTask, WalletView } from '../api/Core.ts'
import type { callerFor } from '../api/router.ts'
import { missingCase } from '../errors/missingCase.ts'
import { exitStatus } from '../model/Stage.ts'
import { leftStatus } from './converse.ts'
import { noteFailure } from './noteFailure.ts'
import type { Printer } from './Printer.ts'
import { readWalletCommand } from './readWalletCommand.ts'

export type WalletDesk = {
  readonly caller: Pick<ReturnType<typeof callerFor>, 'wallets' | 'lockWallet' | 'walletAtTerminal'>
  readonly printer: Printer
  /**
   * Keeps the terminal still while the signer talks to the person there: its echo is off, and nothing of it is read here.
   * Null where nobody sits at one.
   */
  readonly lend: (<T>(act: () => Promise<T>) => Promise<T>) | null
  /** Whether the terminal has a second screen that it forgets. */
  readonly clears: boolean
}

/**
 * `/wallet` and what follows it. Nothing that is typed here is a secret: words and passwords are asked for by the signer
 * itself, at the same terminal. Returns the exit status; null where what was typed is a message for Sayso.
 */
export async function manageWallet(desk: WalletDesk, typed: string): Promise<number | null> {
  const command = readWalletCommand(typed)
  if (command === null) return null
  if (command.do === 'unclear') {
    desk.printer.note(command.sentence)
    return exitStatus.question
  }
  try {
    if (command.do === 'look' || command.do === 'lock') {
      if (command.do === 'lock') await desk.caller.lockWallet()
      tell(desk, await desk.caller.wallets(), command.do === 'look' && command.accounts)
      return exitStatus.done
    }
    return await atTerminal(desk, command)
  } catch (thrown) {
    return noteFailure(desk.printer, thrown)
  }
}

async function atTerminal({ caller, printer, lend, clears }: WalletDesk, task: TerminalTask): Promise<number> {
  if (lend === null) {
    printer.note('This is typed at a terminal, and there is none here. Nothing was done; start Sayso in a terminal.')
    return exitStatus.question
  }
  const { status, sentence } = await lend(() => caller.walletAtTerminal({ task, clears }))
  switch (status) {
    case 'done':
      return exitStatus.done
    case 'refused':
      return exitStatus.refused
    case 'left':
      return leftStatus
    case 'no-terminal':
      // Where the signer found a terminal it said by itself how it ended.
      printer.note(sentence)
      return exitStatus.question
    default:
      return missingCase(status)
  }
}

function tell({ printer }: WalletDesk, wallets: readonly WalletView[], all: boolean): void {
  for (const wallet of wallets) {
    if (wallet.purpose === 'practice' && !all) continue
    printer.note(describe(wallet))
    for (const { address, name, kind, path } of wallet.accounts) {
      const mark = address === wallet.chosen ? '*' : ' '
      printer.note(`${mark} ${address}  ${name}  ${kind === 'own' ? (path ?? '') : 'watched only: no key for it here'}`)
    }
  }
}

function describe({ purpose, status, locksAfterSeconds }: WalletView): string {
  if (purpose === 'practice') return 'Practice wallet: always open, and worth nothing.'
  const after = locksAfterSeconds === null ? '' : ` It locks after ${Math.round(locksAfterSeconds / 60)} minutes.`
  switch (status) {
    case 'none':
      return 'There is no real wallet yet. Say “/wallet create”, or “/wallet restore” if you have its words.'
    case 'locked':
      return 'The wallet is locked. Say “/wallet unlock”.'
    case 'open':
      return `The wallet is open.${after}`
    default:
      return missingCase(status)
  }
}
