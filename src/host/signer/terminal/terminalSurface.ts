import { missingCase } from '../../../errors/missingCase.ts'
import type { KeeperRequest } from '../../../wallet/surface/SurfaceRequest.ts'
import type { TerminalOutcome, TerminalTask } from '../../../wallet/surface/TerminalTask.ts'
import { askTwice } from './askTwice.ts'
import { createAtTerminal } from './createAtTerminal.ts'
import { exportAtTerminal } from './exportAtTerminal.ts'
import { Left, Prompter } from './Prompter.ts'
import { restoreAtTerminal } from './restoreAtTerminal.ts'
import { revealAtTerminal } from './revealAtTerminal.ts'
import { type Ending, ended, type Surface } from './Surface.ts'
import type { Tty } from './Tty.ts'
import { unlockAtTerminal } from './unlockAtTerminal.ts'

export type TerminalPorts = {
  readonly tty: Tty | null
  /** Whether the terminal has a second screen that it forgets: see `Prompter`. */
  readonly clears: boolean
  readonly ask: Surface['ask']
}

/**
 * The signer's own surface in a terminal: it asks the person there, by itself, and gives the core back how it ended. Words
 * and passwords are typed to this process and shown by it; they pass through no other.
 */
export async function terminalSurface(
  { tty, clears, ask }: TerminalPorts,
  task: TerminalTask,
): Promise<TerminalOutcome> {
  if (tty === null)
    return {
      status: 'no-terminal',
      sentence: 'This needs a terminal to type in, and there is none. Nothing was done; start Sayso in a terminal.',
    }
  const prompter = new Prompter(tty, clears)
  try {
    prompter.say('You are typing to the part of Sayso that holds the keys; Ctrl-C leaves it.')
    const ending = await converse({ prompter, ask }, task)
    prompter.say(ending.sentence)
    return ending
  } catch (thrown) {
    const left = thrown instanceof Left
    const sentence = left
      ? 'You left before it was done. Nothing was changed.'
      : 'Something went wrong at the terminal. Look at the wallet before you try again.'
    if (left) prompter.say(sentence)
    return { status: left ? 'left' : 'refused', sentence }
  } finally {
    tty.close()
  }
}

async function converse(surface: Surface, task: TerminalTask): Promise<Ending> {
  const { prompter, ask } = surface
  switch (task.do) {
    case 'create':
      return createAtTerminal(surface, task.words)
    case 'restore':
      return restoreAtTerminal(surface)
    case 'unlock':
      return unlockAtTerminal(surface)
    case 'reveal':
      return revealAtTerminal(surface)
    case 'export':
      return exportAtTerminal(surface, task.address)
    case 'password': {
      const password = await prompter.askHidden('The wallet’s password now: ')
      const next = await askTwice(prompter, 'The new password')
      return ended(await ask({ ask: 'change-password', password, next }), 'The password is changed.')
    }
    case 'add':
      return onYes(surface, `Add the next account of the wallet, as “${task.name}”?`, 'Added.', {
        ask: 'add-account',
        name: task.name,
      })
    case 'watch':
      return onYes(surface, `Watch ${task.address} as “${task.name}”? Sayso has no key for it.`, 'It is watched.', {
        ask: 'watch',
        address: task.address,
        name: task.name,
      })
    case 'rename':
      return onYes(surface, `Call ${task.address} “${task.name}” from now on?`, 'Renamed.', {
        ask: 'rename',
        address: task.address,
        name: task.name,
      })
    case 'forget':
      return onYes(surface, `Forget ${task.address}, which is only watched?`, 'Forgotten.', {
        ask: 'forget',
        address: task.address,
      })
    case 'use':
      return onYes(surface, `Use ${task.address} from now on?`, 'It is in use.', {
        ask: 'choose',
        address: task.address,
      })
    default:
      return missingCase(task)
  }
}

async function onYes(
  { prompter, ask }: Surface,
  question: string,
  done: string,
  request: KeeperRequest,
): Promise<Ending> {
  const answer = await prompter.ask(`${question} Type yes: `)
  if (answer.trim().toLowerCase() !== 'yes') return { status: 'refused', sentence: 'Nothing was changed.' }
  return ended(await ask(request), done)
}
