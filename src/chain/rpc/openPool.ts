import { SaysoError } from '../../errors/SaysoError.ts'
import type { Network } from '../../model/Network.ts'
import { canPlay, isMissing, playing } from './canPlay.ts'
import { describeStanding } from './describeStanding.ts'
import { EndpointError } from './EndpointError.ts'
import type { Fork } from './Fork.ts'
import { lookAtAll } from './lookAtAll.ts'
import type { Endpoint } from './openEndpoint.ts'
import { pauseBefore } from './pauseBefore.ts'
import type { RpcAnswer, RpcQuestion } from './RpcAnswer.ts'
import type { Standing } from './Standing.ts'

type Answers = ReadonlyMap<number, RpcAnswer>

/** The endpoints of one network, asked as if they were one. */
export type Pool = {
  /** In the person's own order. */
  readonly endpoints: readonly Endpoint[]
  /**
   * Answers of the best endpoint that is fit; where it does not answer, of the next. What sends is given to all of them, in
   * the same bytes, and one that takes it is enough. Where there is a relay, it goes there and to none of them.
   * @throws EndpointError of the last that was asked; SaysoError `chain-wrong` or `chain-unreachable` where none is fit
   */
  readonly ask: (questions: readonly RpcQuestion[], signal?: AbortSignal) => Promise<Answers>
  /** Looks at all of them anew, and says who is fit. */
  readonly look: () => Promise<readonly Standing[]>
  /** Asks all of them whether they play plans; where none does, a copy of the chain is made ready. */
  readonly detectPlaying: () => Promise<void>
  /** Whether plans are played on that copy. */
  readonly playsOnFork: () => boolean
}

export type PoolOptions = {
  /** Seconds since 1970 by this machine's clock. Null where the chain keeps a time of its own. */
  readonly nowSeconds: () => bigint | null
  /** Milliseconds from any start that never run backwards. */
  readonly monotonicMs: () => number
  readonly pause: (milliseconds: number) => Promise<void>
  readonly random: () => number
  /** Null where there is none: then what no endpoint plays is not played. */
  readonly fork: Fork | null
  /** Whoever is given what sends, in the place of the endpoints. Null where they are. */
  readonly relay: Endpoint | null
}

/** How often all of them are gone through, where they only ask for patience. */
const rounds = 3
/** After that they are looked at again, beside what is asked; after the second, before it. */
const lookLastsMs = 30_000
const longestLookMs = 120_000
/** A rejection is not said of a look that is older. */
const freshMs = 1_000
/** For how long one that failed stands behind the others. */
const restMs = 30_000

export function openPool(endpoints: readonly Endpoint[], network: Network, options: PoolOptions): Pool {
  const { nowSeconds, monotonicMs, pause, random, fork, relay } = options
  // The app's own chain has one node, and nobody to compare it with.
  const watched = endpoints.length > 1 || network.kind === 'public'
  /** By name: until when one stands behind the others. */
  const resting = new Map<string, number>()
  /** By name: methods that a node said it does not have. */
  const lacking = new Map<string, Set<string>>()
  let standings: readonly Standing[] | null = null
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<readonly Standing[]> | null = null

  const look = (): Promise<readonly Standing[]> => {
    looking ??= lookAtAll(endpoints, network, { nowSeconds, monotonicMs }).finally(() => {
      looking = null
    })
    return looking.then((found) => {
      standings = found
      lookedAt = monotonicMs()
      return found
    })
  }

  async function candidates(): Promise<readonly Endpoint[]> {
    if (!watched) return endpoints
    const age = monotonicMs() - lookedAt
    let known = standings === null || age > longestLookMs ? await look() : standings
    if (age > lookLastsMs && age <= longestLookMs) void look()
    if (leftOf(known).length === 0 && monotonicMs() - lookedAt > freshMs) known = await look()
    const left = leftOf(known)
    if (left.length === 0) throw noneFit(known, network)
    return left
  }

  /** One that was silent may be back: it is asked last. One that was found wrong is not asked at all. */
  function leftOf(known: readonly Standing[]): readonly Endpoint[] {
    const rejected = new Set(known.filter(({ status }) => status === 'rejected').map(({ name }) => name))
    return endpoints.filter(({ name }) => !rejected.has(name))
  }

  function inOrder(able: readonly Endpoint[], questions: readonly RpcQuestion[]): readonly Endpoint[] {
    const silent = new Set(standings?.filter(({ status }) => status === 'silent').map(({ name }) => name))
    const latencies = new Map(
      standings?.flatMap((one) => (one.status === 'fit' ? [[one.name, one.latencyMs] as const] : [])),
    )
    const tooSlow = 3 * Math.min(...latencies.values()) + 250
    const rank = ({ name }: Endpoint): number => {
      const lacks = questions.some(({ method }) => lacking.get(name)?.has(method) === true)
      const rests = (resting.get(name) ?? 0) > monotonicMs() || silent.has(name)
      return (lacks ? 4 : 0) + (rests ? 2 : 0) + ((latencies.get(name) ?? 0) > tooSlow ? 1 : 0)
    }
    return [...able].sort((a, b) => rank(a) - rank(b))
  }

  async function askOne(endpoint: Endpoint, questions: readonly RpcQuestion[], signal?: AbortSignal) {
    try {
      const answers = await endpoint.ask(questions, signal)
      resting.delete(endpoint.name)
      noteLacks(endpoint, questions, answers)
      return answers
    } catch (thrown) {
      if (thrown instanceof EndpointError && thrown.fault !== 'cancelled')
        resting.set(endpoint.name, monotonicMs() + Math.min(thrown.retryAfterMs ?? restMs, restMs))
      throw thrown
    }
  }

  function noteLacks({ name }: Endpoint, questions: readonly RpcQuestion[], answers: Answers): void {
    for (const { id, method } of questions) {
      if (!isMissing(answers.get(id)?.error)) continue
      const lacks = lacking.get(name) ?? new Set()
      lacking.set(name, lacks.add(method))
    }
  }

  async function read(questions: readonly RpcQuestion[], signal?: AbortSignal): Promise<Answers> {
    const able = await candidates()
    let partly: Answers | null = null
    let last: unknown = null
    for (let round = 0; round < rounds; round += 1) {
      let wait: number | null = null
      for (const endpoint of inOrder(able, questions)) {
        try {
          const answers = await askOne(endpoint, questions, signal)
          if (![...answers.values()].some(isElsewhere)) return answers
          partly ??= answers
        } catch (thrown) {
          if (!(thrown instanceof EndpointError) || thrown.fault === 'cancelled') throw thrown
          last = thrown
          const asked = pauseBefore(thrown, round, random)
          if (asked !== null) wait = wait === null ? asked : Math.min(wait, asked)
        }
      }
      if (partly !== null) return partly
      if (wait === null || round + 1 === rounds) break
      await pause(wait)
    }
    throw last
  }

  const playsOnFork = (): boolean =>
    fork !== null && endpoints.every(({ name }) => lacking.get(name)?.has(playing) === true)

  /** What no endpoint can play is played on the copy; all else is asked of them. */
  async function readOrPlay(questions: readonly RpcQuestion[], signal?: AbortSignal): Promise<Answers> {
    const played = questions.filter(({ method }) => method === playing)
    if (fork === null || played.length === 0) return await read(questions, signal)
    if (!playsOnFork()) {
      const answers = await read(questions, signal)
      // That nobody can may have come out just now.
      const unplayed = played.filter(({ id }) => isMissing(answers.get(id)?.error))
      return unplayed.length === 0 || !playsOnFork() ? answers : new Map([...answers, ...(await fork.ask(unplayed))])
    }
    const others = questions.filter(({ method }) => method !== playing)
    const none: Answers = new Map()
    const answers = await Promise.all([fork.ask(played), others.length === 0 ? none : read(others, signal)])
    return new Map(answers.flatMap((some) => [...some]))
  }

  async function detectPlaying(): Promise<void> {
    await Promise.all(
      endpoints.map(async (endpoint) => {
        const can = await canPlay(endpoint)
        if (can === false) lacking.set(endpoint.name, (lacking.get(endpoint.name) ?? new Set()).add(playing))
      }),
    )
    if (playsOnFork()) fork?.warm()
  }

  /** To every one that is fit. One that took it is enough; where one may have taken it, no other's refusal counts. */
  async function send(questions: readonly RpcQuestion[]): Promise<Answers> {
    const able = await candidates()
    const sent = able.map((endpoint) => askOne(endpoint, questions))
    const taken = sent.map(async (one) => {
      const answers = await one
      if ([...answers.values()].some(({ error }) => isSaid(error))) throw new Error('refused')
      return answers
    })
    try {
      return await Promise.any(taken)
    } catch {
      const ends = await Promise.allSettled(sent)
      const answered = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
      const known = answered.find((answers) => [...answers.values()].some(isKnown))
      if (known !== undefined) return known
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      for (const answers of answered) return answers
      throw new SaysoError('internal', 'A transaction was given to nobody.')
    }
  }

  /**
   * What sends goes to the relay, whatever it says to it, and never to a node as well: what a node has, everybody has. What was
   * asked in the same moment goes to the nodes, so that the relay learns nothing but what it sends.
   */
  async function sendPrivately(to: Endpoint, questions: readonly RpcQuestion[], signal?: AbortSignal) {
    const reads = questions.filter((question) => !isSending(question))
    const none: Answers = new Map()
    const answers = await Promise.all([
      to.ask(questions.filter(isSending)),
      reads.length === 0 ? none : readOrPlay(reads, signal),
    ])
    return new Map(answers.flatMap((some) => [...some]))
  }

  return {
    endpoints,
    look,
    detectPlaying,
    playsOnFork,
    ask: (questions, signal) => {
      if (!questions.some(isSending)) return readOrPlay(questions, signal)
      return relay === null ? send(questions) : sendPrivately(relay, questions, signal)
    },
  }
}

function isSending({ method }: RpcQuestion): boolean {
  return method.startsWith('eth_send')
}

function isSaid(error: RpcAnswer['error']): error is NonNullable<RpcAnswer['error']> {
  return error !== undefined && error !== null
}

/** Another of them passed it on already. */
function isKnown({ error }: RpcAnswer): boolean {
  return isSaid(error) && /already (known|imported)|known transaction/i.test(error.message)
}

/** A refusal that is about this node and not about what was asked: another may well answer. */
function isElsewhere(answer: RpcAnswer): boolean {
  const { error } = answer
  if (!isSaid(error)) return false
  if (isMissing(error) || error.code === -32_005 || error.code === 429) return true
  return /header not found|unknown block|missing trie node|state .*(not available|pruned)|block .*not found/i.test(
    error.message,
  )
}

function noneFit(standings: readonly Standing[], network: Network): SaysoError {
  const said = standings.flatMap((standing) => {
    const why = describeStanding(standing)
    return why === null ? [] : [`${standing.name} ${why}`]
  })
  const wrong = standings.some((standing) => standing.status === 'rejected' && standing.rejection.reason !== 'behind')
  return new SaysoError(
    wrong ? 'chain-wrong' : 'chain-unreachable',
    `No node can be asked about ${network.name}: ${said.join('; ')}. Nothing was sent; look at the nodes that you set, and try again.`,
    { facts: Object.fromEntries(standings.map((standing) => [standing.name, describeStanding(standing) ?? 'fit'])) },
  )
}
