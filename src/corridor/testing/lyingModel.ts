import type { AskModel, ModelRequest } from '../../intent/model/AskModel.ts'
import type { Stage, StageOf } from '../../model/Stage.ts'
import { say } from '../../sayso.ts'
import { noModels } from '../Models.ts'
import type { CorridorOfTest } from './corridorOfTest.ts'

/** The address that everything is to end up at. */
export const thief = '0xDeaD00000000000000000000000000000000BEEf'

export type Lied = {
  readonly stages: readonly Stage[]
  /** What the model was told. */
  readonly asked: readonly ModelRequest[]
  /** The sentences that the person could pick now. */
  readonly choices: readonly string[]
}

/** Says a message where the chosen model answers with what the test wants said. */
export async function sayWithLie(
  { parts }: CorridorOfTest,
  message: string,
  answer: unknown,
  conversation: string = crypto.randomUUID(),
): Promise<Lied> {
  const asked: ModelRequest[] = []
  const model: AskModel = {
    name: 'liar:1b',
    digest: 'ab'.repeat(32),
    ask: async (request) => {
      asked.push(request)
      return { status: 'answered', text: typeof answer === 'string' ? answer : JSON.stringify(answer) }
    },
  }
  const models = { ...noModels(), chosen: () => model }
  const stages: Stage[] = []
  for await (const stage of say({ ...parts, models }, { conversation, message })) stages.push(stage)
  return { stages, asked, choices: choicesOf(stages) }
}

/** What a question at the end gives to pick from. */
export function choicesOf(stages: readonly Stage[]): readonly string[] {
  const last = stages.at(-1)
  return last?.stage === 'ask' ? last.choices : []
}

/** The calls of the plan among these stages: none where there is no plan. */
export function callsOf(stages: readonly Stage[]): StageOf<'plan'>['steps'] {
  return stages.flatMap((stage) => (stage.stage === 'plan' ? stage.steps : []))
}

/** The deadline of Uniswap's `multicall(uint256,bytes[])`: it goes with the chain's time, a second later is another. */
const deadline = /^0x5ae401dc[0-9a-f]{64}/

/** To whom and with which bytes, in order, but for a swap's deadline: what a signature would be for. */
export function bytesOf(stages: readonly Stage[]): readonly string[] {
  return callsOf(stages).map(({ to, value, data }) => `${to.address} ${value} ${data.replace(deadline, '0x5ae401dc')}`)
}
