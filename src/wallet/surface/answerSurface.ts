import { refused } from './refused.ts'
import type { SurfaceReply } from './SurfaceReply.ts'
import { type SurfaceRequest, surfaceRequest } from './SurfaceRequest.ts'

/** Who answers what is asked at the signer's own surface: the signer, or the way there. */
export type Surface = (request: SurfaceRequest) => Promise<SurfaceReply>

/**
 * One message from a surface, which is a stranger until it is parsed. What does not parse is never repeated, and what goes
 * wrong is a reply, never an error: its words could hold what was typed.
 */
export async function answerSurface(surface: Surface, message: unknown): Promise<SurfaceReply> {
  const request = surfaceRequest.safeParse(message)
  if (!request.success)
    return refused('The wallet cannot read that: something is missing, too long, or not of its kind. Nothing was done.')
  try {
    return await surface(request.data)
  } catch {
    return refused('The wallet did not answer. Nothing was changed; please try again.')
  }
}
