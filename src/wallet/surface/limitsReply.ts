import { capital } from '../../model/capital.ts'
import { describeChange } from '../../model/describeChange.ts'
import { describeLimit } from '../../model/describeLimit.ts'
import type { LimitsView } from '../../model/Limits.ts'
import type { SurfaceReply } from './SurfaceReply.ts'

/** The signer knows no names: whoever a limit is about is a whole address in it. */
const nameless = (): null => null

/** The limits as the signer's own surface shows them. */
export function limitsReply(view: LimitsView): Extract<SurfaceReply, { reply: 'limits' }> {
  return {
    reply: 'limits',
    limits: view.limits.map(({ key, limit }) => ({
      key,
      sentence: capital(describeLimit(limit, nameless)),
      spend: limit.kind === 'spend' ? { ...limit, most: `${limit.most}` } : null,
    })),
    waiting: view.waiting.map(({ change, countsFrom }) => ({
      sentence: capital(describeChange(change, view, nameless)),
      countsFrom,
    })),
    delaySeconds: view.delaySeconds,
  }
}
