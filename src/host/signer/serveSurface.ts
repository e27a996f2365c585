import { z } from 'zod'
import { answerSurface, type Surface } from '../../wallet/surface/answerSurface.ts'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'

/** The signer's end of a way that leads straight to the view in which words and passwords are typed. */
export type SurfacePort = {
  readonly send: (answer: { readonly number: number; readonly reply: SurfaceReply }) => void
  readonly onMessage: (listen: (message: unknown) => void) => void
}

const asked = z.strictObject({ number: z.number().int().nonnegative(), request: z.unknown() })

/** Answers what is asked there, under the number that it was asked with. What is no question is not answered. */
export function serveSurface(port: SurfacePort, surface: Surface): void {
  port.onMessage((message) => {
    const question = asked.safeParse(message)
    if (!question.success) return
    const { number, request } = question.data
    void answerSurface(surface, request).then((reply) => port.send({ number, reply }))
  })
}
