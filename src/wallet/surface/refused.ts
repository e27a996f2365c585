import type { SurfaceReply } from './SurfaceReply.ts'

export type Refused = Extract<SurfaceReply, { reply: 'refused' }>

/** What was given has to be given otherwise. */
export function refusedFor(about: NonNullable<Refused['about']>, sentence: string): Refused {
  return { ...refused(sentence), about }
}

export function refused(sentence: string, retryAfterSeconds: number | null = null): Refused {
  return { reply: 'refused', sentence, retryAfterSeconds }
}
