import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { connectChain } from '../../src/chain/ChainClient.ts'
import { practice } from '../../src/chain/networks/practice.ts'
import type { Stage } from '../../src/model/Stage.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { type ListeningNode, listenTo } from '../listeningNode.ts'
import { type Corridor, dropPlan, planOf, sayOnce } from '../openCorridor.ts'
import { callsOf, withoutBrackets } from '../rawCalls.ts'
import { rawRequest } from '../rawRequest.ts'
import { timed } from '../samples.ts'
import { sentences } from '../sentences.ts'
import type { Row, Section } from '../table.ts'

const stageNames = ['reading', 'snapshot', 'plan', 'simulation', 'verdict'] as const
const warmUps = 5

/** What one message says to the node, as bytes: recorded once, and asked again raw. */
type Bytes = {
  readonly multicall: string
  /** Only where the plan needs prices of swaps. */
  readonly quotes: string | undefined
  readonly simulation: string
  readonly plan: string
}

/** From a message to its verdict, by stage, for each of the main sentences; the floor is asked in between, in turns. */
export async function measureMessages(corridor: Corridor, folder: string, rounds: number): Promise<readonly Section[]> {
  const node = await listenTo(corridor.rpcUrl)
  const messageRows: Row[] = []
  const simulationRows: Row[] = []
  const tripRows: Row[] = []
  const all: number[] = []
  try {
    for (const [name, sentence] of Object.entries(sentences)) {
      const { bytes, trips } = await listen(corridor, node, sentence)
      tripRows.push({ figure: name, unit: 'requests', values: [trips], aim: '≤ 3' })
      const measured = await measureSentence(corridor, sentence, bytes, rounds)
      messageRows.push(...measured.rows(name))
      all.push(...measured.totals)
      simulationRows.push(...(await measureSimulation(corridor, name, sentence, bytes, rounds)))
    }
  } finally {
    await node.close()
  }
  messageRows.push({ figure: 'all five', unit: 'ms', values: all, aim: '< 50' })
  return [
    {
      title: `Message → verdict (${rounds} messages each, after ${warmUps} to warm up; reading and journal included)`,
      rows: messageRows,
    },
    { title: `simulate() beside the raw request (${rounds} each, in turns)`, rows: simulationRows },
    { title: 'Round trips a message (counted at the socket, and the same by the client)', rows: tripRows },
    { title: 'The disk', rows: [measureDisk(folder, rounds)] },
  ]
}

/** One message through a node that listens: its bytes, and its round trips, which client and socket must agree on. */
async function listen(
  corridor: Corridor,
  node: ListeningNode,
  sentence: string,
): Promise<{ bytes: Bytes; trips: number }> {
  const client = await connectChain(practice, node.url)
  const parts = { ...corridor.parts, client }
  const before = { heard: node.bodies.length, counted: client.roundTrips() }
  dropPlan(parts, await sayOnce(parts, sentence))
  const bodies = node.bodies.slice(before.heard)
  const counted = client.roundTrips() - before.counted
  if (counted !== bodies.length)
    throw new Error(`The client counted ${counted} round trips, the socket ${bodies.length}.`)
  const [multicall, quotes] = callsOf(bodies, 'eth_call')
  const [simulation] = callsOf(bodies, 'eth_simulateV1')
  if (multicall === undefined || simulation === undefined) throw new Error('The message asked the node for less.')
  return { bytes: { multicall, quotes, simulation, plan: withoutBrackets(simulation) }, trips: counted }
}

async function measureSentence(corridor: Corridor, sentence: string, bytes: Bytes, rounds: number) {
  const totals: number[] = []
  const cpu: number[] = []
  const multicalls: number[] = []
  const quotes: number[] = []
  const simulations: number[] = []
  const byStage = new Map<string, number[]>(stageNames.map((stage) => [stage, []]))
  for (let round = -warmUps; round < rounds; round += 1) {
    const said = await timed(() => sayOnce(corridor.parts, sentence))
    dropPlan(corridor.parts, said.value)
    const multicall = await timed(() => rawRequest(corridor.rpcUrl, bytes.multicall))
    const asked = bytes.quotes
    const quote = asked === undefined ? null : await timed(() => rawRequest(corridor.rpcUrl, asked))
    const simulation = await timed(() => rawRequest(corridor.rpcUrl, bytes.simulation))
    if (round < 0) continue
    if (quote !== null) quotes.push(quote.ms)
    totals.push(said.ms)
    cpu.push(said.cpuMs)
    multicalls.push(multicall.ms)
    simulations.push(simulation.ms)
    for (const stage of said.value) byStage.get(stage.stage)?.push(stage.ms)
  }
  const both = {
    values: multicalls.map((ms, round) => ms + (simulations[round] ?? 0)),
    is: 'one raw multicall, one raw simulation',
  }
  const floors: Partial<Record<Stage['stage'], Row['floor']>> = {
    snapshot: { values: multicalls, is: 'the same multicall, raw' },
    ...(quotes.length > 0 && { plan: { values: quotes, is: 'the same quotes, raw' } }),
    simulation: { values: simulations, is: 'the same simulation, raw' },
  }
  const rows = (name: string): readonly Row[] => [
    { figure: name, unit: 'ms', values: totals, cpu, floor: both, aim: '< 50' },
    ...stageNames.map((stage): Row => {
      const floor = floors[stage]
      const row: Row = { figure: `  ${stage}`, unit: 'ms', values: byStage.get(stage) ?? [] }
      return floor === undefined ? row : { ...row, floor }
    }),
  ]
  return { totals, rows }
}

async function measureSimulation(
  corridor: Corridor,
  name: string,
  sentence: string,
  bytes: Bytes,
  rounds: number,
): Promise<readonly Row[]> {
  const { client, clock, account, shown } = corridor.parts
  const stages = await sayOnce(corridor.parts, sentence)
  const plan = shown.find(planOf(stages).planId)
  if (plan === null) throw new Error('The plan was not kept.')
  const target = {
    account,
    calls: plan.plan.steps.map((step) => step.call),
    block: plan.snapshot.block,
    now: clock.now(),
  }
  const ours: number[] = []
  const cpu: number[] = []
  const raw: number[] = []
  const bare: number[] = []
  for (let round = -warmUps; round < rounds; round += 1) {
    const mine = await timed(() => simulate(client, target))
    if (mine.value.status !== 'ok') throw new Error('The plan could not be played.')
    const theirs = await timed(() => rawRequest(corridor.rpcUrl, bytes.simulation))
    const alone = await timed(() => rawRequest(corridor.rpcUrl, bytes.plan))
    if (round < 0) continue
    ours.push(mine.ms)
    cpu.push(mine.cpuMs)
    raw.push(theirs.ms)
    bare.push(alone.ms)
  }
  dropPlan(corridor.parts, stages)
  return [
    { figure: name, unit: 'ms', values: ours, cpu, floor: { values: raw, is: 'the same bytes, raw' }, aim: '≤ 2×' },
    {
      figure: '',
      unit: 'ms',
      values: ours,
      floor: { values: bare, is: 'the plan alone, raw, without the reads around it' },
    },
  ]
}

/** What a row of the journal has to wait for, whoever writes it. */
function measureDisk(folder: string, rounds: number): Row {
  const file = openSync(join(folder, 'disk'), 'a')
  const bytes = Buffer.alloc(4096, 1)
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    writeSync(file, bytes)
    fdatasyncSync(file)
    values.push(performance.now() - started)
  }
  closeSync(file)
  return { figure: '4 kB written and on the disk (fdatasync)', unit: 'ms', values }
}
