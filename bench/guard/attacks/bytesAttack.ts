import { inputOf, type Made, tryMade } from '../situations/sayIt.ts'
import type { Attack, Bytes, Scene } from './Attack.ts'
import { mutateBytes } from './mutateBytes.ts'

/** A planner that was bribed: other bytes, and a node that truly says what comes of them. */
export async function bytesAttack(scene: Scene): Promise<Attack | null> {
  const changed = mutateBytes(scene)
  if (changed === null) return null
  const [kind, real] = changed
  const made = madeOf(scene, real)
  return { family: 'bytes', kind, real, input: inputOf(scene.open, made, await tryMade(scene.open, made)) }
}

/** The same sentence and account, other bytes. */
export function madeOf({ situation }: Scene, { calls, slots }: Bytes): Made {
  const { message, intents, shown } = situation
  return { message, intents, snapshot: shown.snapshot, calls, slots, expiresAt: shown.plan.expiresAt }
}
