import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { Desk } from './Desk.ts'
import type { Wrong } from './form.ts'
import { unexpected } from './unexpected.ts'

/**
 * What to say where something else came than was asked for, and beside which field.
 * @param fields what each thing that a refusal can be about is called in the form
 */
export function wrongOf(
  reply: SurfaceReply,
  desk: Pick<Desk, 'words'>,
  fields: { readonly words?: string; readonly password: string },
): Wrong {
  const about =
    reply.reply === 'refused' && reply.about !== 'wallet' && reply.about !== 'published' ? reply.about : undefined
  return { sentence: unexpected(reply, desk), field: about === undefined ? null : (fields[about] ?? null) }
}
