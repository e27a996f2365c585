import { missingCase } from '../../errors/missingCase.ts'
import { SaysoError } from '../../errors/SaysoError.ts'
import { refused } from '../surface/refused.ts'
import type { SurfaceReply } from '../surface/SurfaceReply.ts'
import type { KeeperRequest } from '../surface/SurfaceRequest.ts'
import { addAccount, chooseAccount, forgetAccount, renameAccount, watchAccount } from './acts/accounts.ts'
import { changePassword } from './acts/changePassword.ts'
import { beginCreate, finishCreate } from './acts/create.ts'
import { exportKeystore } from './acts/exportKeystore.ts'
import { restore } from './acts/restore.ts'
import { reveal } from './acts/reveal.ts'
import { unlock } from './acts/unlock.ts'
import type { Desk } from './Desk.ts'
import { stateOf } from './stateOf.ts'

const practiceOnly =
  'The practice wallet has no password and is made by itself: it guards nothing of worth. This is for a real wallet.'

/** One request, parsed already. Nothing but a reply comes out: no error carries what was typed. */
export async function answerRequest(desk: Desk, request: KeeperRequest): Promise<SurfaceReply> {
  try {
    if (request.ask !== 'state') desk.touch()
    return await act(desk, request)
  } catch (thrown) {
    if (thrown instanceof SaysoError && thrown.code !== 'internal') return refused(thrown.message)
    return refused('Something went wrong inside the wallet. Nothing was signed; try again, and report it if it stays.')
  }
}

async function act(desk: Desk, request: KeeperRequest): Promise<SurfaceReply> {
  switch (request.ask) {
    case 'state':
      return stateOf(desk)
    case 'add-account':
      return addAccount(desk, request.name)
    case 'watch':
      return watchAccount(desk, request.address, request.name)
    case 'rename':
      return renameAccount(desk, request.address, request.name)
    case 'forget':
      return forgetAccount(desk, request.address)
    case 'choose':
      return chooseAccount(desk, request.address)
    default:
      return desk.ports.purpose === 'practice' ? refused(practiceOnly) : actOnReal(desk, request)
  }
}

type OnRealOnly = Exclude<KeeperRequest, { ask: 'state' | 'add-account' | 'watch' | 'rename' | 'forget' | 'choose' }>

async function actOnReal(desk: Desk, request: OnRealOnly): Promise<SurfaceReply> {
  switch (request.ask) {
    case 'begin-create':
      return beginCreate(desk, request)
    case 'finish-create':
      return finishCreate(desk, request)
    case 'restore':
      return restore(desk, request)
    case 'unlock':
      return unlock(desk, request.password)
    case 'lock':
      desk.lock()
      return stateOf(desk)
    case 'change-password':
      return changePassword(desk, request)
    case 'reveal':
      return reveal(desk, request.password)
    case 'export':
      return exportKeystore(desk, request)
    default:
      return missingCase(request)
  }
}
