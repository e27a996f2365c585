import type { Stage } from '../Stage.ts'

/** Everything that a message or an approval is told as, to its end. */
export async function allStages(stages: AsyncIterable<Stage>): Promise<readonly Stage[]> {
  const told: Stage[] = []
  for await (const stage of stages) told.push(stage)
  return told
}
