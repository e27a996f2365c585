import type { ChainClient, NamedClient } from '../../chain/ChainClient.ts'
import { describeStanding } from '../../chain/rpc/describeStanding.ts'
import { describeFault, EndpointError } from '../../chain/rpc/EndpointError.ts'
import type { Opinion, Opinions, SilentEndpoint } from '../../model/Opinion.ts'
import type { SimulationTarget } from '../../simulation/simulate.ts'
import { askOpinion } from './askOpinion.ts'

/** Two that agree are enough: a third is asked only in the place of one that does not answer. */
const enough = 2

/**
 * Asks two endpoints, each by itself, for what decides about a plan. Which of them answered before does not matter: both are
 * asked in full, and the guard holds what they say against each other and against what it judges.
 */
export async function askOpinions(
  client: ChainClient,
  target: SimulationTarget,
  pause: (milliseconds: number) => Promise<void>,
): Promise<Opinions> {
  const [only, ...others] = client.endpoints
  if (only === undefined || others.length === 0)
    return client.network.kind === 'practice' || only === undefined
      ? { status: 'own' }
      : { status: 'alone', endpoint: only.name, onCopy: client.playsOnFork() }
  if (client.endpoints.every(({ host }) => host === only.host))
    return { status: 'alone', endpoint: only.host, onCopy: client.playsOnFork() }
  const standings = new Map((await client.look()).map((standing) => [standing.name, describeStanding(standing)]))
  const hosts = new Map(client.endpoints.map(({ name, host }) => [name, host]))
  const heard: Opinion[] = []
  const silent: SilentEndpoint[] = []
  let left: readonly NamedClient[] = client.endpoints.filter(({ name }) => {
    const why = standings.get(name) ?? null
    if (why !== null) silent.push({ endpoint: name, why })
    return why === null
  })
  while (heard.length < enough && left.length > 0) {
    const known = new Set(heard.map(({ endpoint }) => hosts.get(endpoint)))
    const others = left.filter(
      ({ host }, index) => !known.has(host) && left.findIndex((one) => one.host === host) === index,
    )
    // Two keys at one provider are one word, given twice.
    if (others.length === 0) break
    const asked = others.slice(0, enough - heard.length)
    left = left.filter((endpoint) => !asked.includes(endpoint))
    const answers = await Promise.all(asked.map((endpoint) => askSafely(endpoint, target, pause)))
    for (const [index, answer] of answers.entries())
      if (typeof answer === 'string') silent.push({ endpoint: asked[index]?.name ?? '', why: answer })
      else heard.push(answer)
  }
  return { status: 'asked', heard, silent, onCopy: client.playsOnFork() }
}

async function askSafely(...asked: Parameters<typeof askOpinion>): Promise<Opinion | string> {
  try {
    return await askOpinion(...asked)
  } catch (thrown) {
    return faultIn(thrown)
  }
}

/** In our own words: a node's are a stranger's. */
function faultIn(thrown: unknown): string {
  return thrown instanceof EndpointError ? describeFault(thrown.fault) : 'does not answer what was asked'
}
