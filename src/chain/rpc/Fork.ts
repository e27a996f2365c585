import type { RpcAnswer, RpcQuestion } from './RpcAnswer.ts'

type Ask = (questions: readonly RpcQuestion[]) => Promise<ReadonlyMap<number, RpcAnswer>>

/** A copy of the chain on this machine, made of what the endpoints say: for playing plans where none of them can. */
export type Fork = {
  /** Has it ready before somebody waits for it. It never fails: what is wrong with it is said when it is asked. */
  readonly warm: () => void
  /** Only `eth_simulateV1`. @throws EndpointError, SaysoError `chain-start-failed` */
  readonly ask: Ask
}

/** Makes one, fed through `ask`. The host does: a copy is a process. */
export type OpenFork = (ask: Ask) => Fork
