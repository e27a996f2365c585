import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'

/** The sentence to say where something else came than was asked for. */
export function unexpected(reply: SurfaceReply): string {
  return reply.reply === 'refused' || reply.reply === 'waiting'
    ? reply.sentence
    : 'The wallet answered something else. Nothing was changed; please try again.'
}
