import { z } from 'zod'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'
import { type SurfaceRequest, surfaceRequest } from '../../wallet/surface/SurfaceRequest.ts'

/** The signer's end of a way that leads straight to the view in which words and passwords are typed. */
export type SurfacePort = {
  readonly send: (answer: { readonly number: number; readonly reply: SurfaceReply }) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
}

const asked = z.strictObject({ number: z.number().int().nonnegative(), request: z.unknown() })

/** Answers what is asked there, under the number that it was asked with. What is no question is not answered. */
export function serveSurface(port: SurfacePort, answer: (request: SurfaceRequest) => Promise<SurfaceReply>): void {
  port.onMessage((message) => {
    const question = asked.safeParse(message)
    if (!question.success) return
    const { number } = question.data
    const request = surfaceRequest.safeParse(question.data.request)
    const reply = request.success ? answer(request.data) : Promise.resolve(notTaken)
    void reply.catch(() => failed).then((told) => port.send({ number, reply: told }))
  })
}

const notTaken: SurfaceReply = { reply: 'refused', sentence: 'The wallet does not take that.', retryAfterSeconds: null }
const failed: SurfaceReply = {
  reply: 'refused',
  sentence: 'The wallet did not answer. Nothing was changed; please try again.',
  retryAfterSeconds: null,
}
