import { refused } from '../surface/refused.ts'
import type { SurfaceReply } from '../surface/SurfaceReply.ts'
import type { Desk } from './Desk.ts'

export function stateOf(desk: Desk): SurfaceReply {
  return { reply: 'state', wallet: desk.view() }
}

export function notOpen(desk: Desk): string {
  return desk.found.status === 'none'
    ? 'There is no wallet yet. Create one, or restore one from its words.'
    : 'The wallet is locked. Unlock it first.'
}

/** Something long was going on when the wallet was locked: the lock wins. What was written stays written. */
export const lockedMeanwhile = refused('The wallet was locked meanwhile. Unlock it to go on.')
