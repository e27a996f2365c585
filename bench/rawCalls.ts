import { z } from 'zod'

const call = z.looseObject({ method: z.string(), params: z.array(z.unknown()) })
const body = z.union([call.transform((one) => [one]), z.array(call)])

/** The calls of this method among recorded bodies, each as a request of its own. */
export function callsOf(bodies: readonly string[], method: string): readonly string[] {
  return bodies
    .flatMap((text) => body.parse(JSON.parse(text)))
    .filter((one) => one.method === method)
    .map((one) => JSON.stringify(one))
}

const simulation = z.looseObject({
  params: z.tuple([
    z.looseObject({ blockStateCalls: z.tuple([z.looseObject({ calls: z.array(z.unknown()) })]) }),
    z.unknown(),
  ]),
})

/** A recorded simulation without its first and last call, which read what is before and after the plan. */
export function withoutBrackets(text: string): string {
  const request = simulation.parse(JSON.parse(text))
  const [{ blockStateCalls, ...options }, block] = request.params
  const [{ calls, ...overrides }] = blockStateCalls
  const bare = { ...options, blockStateCalls: [{ ...overrides, calls: calls.slice(1, -1) }] }
  return JSON.stringify({ ...request, params: [bare, block] })
}
