import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { Desk } from './Desk.ts'

/** The sentence to say where something else came than was asked for. */
export function unexpected(reply: SurfaceReply, { words }: Pick<Desk, 'words'>): string {
  return reply.reply === 'refused' || reply.reply === 'waiting' ? reply.sentence : words.unexpected
}
