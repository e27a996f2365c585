import type { SurfaceReply } from '../surface/SurfaceReply.ts'
import { keeperRequest } from '../surface/SurfaceRequest.ts'
import { refused } from './refused.ts'
import type { WalletKeeper } from './WalletKeeper.ts'

/** One message from a surface, which is a stranger until it is parsed. What does not parse is never repeated. */
export async function answerSurface(keeper: WalletKeeper, message: unknown): Promise<SurfaceReply> {
  const request = keeperRequest.safeParse(message)
  if (request.success) return keeper.answer(request.data)
  return refused('The wallet cannot read that: something is missing, too long, or not of its kind. Nothing was done.')
}
