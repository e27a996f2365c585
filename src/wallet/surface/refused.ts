import type { SurfaceReply } from './SurfaceReply.ts'

export type Refused = Extract<SurfaceReply, { reply: 'refused' }>

export function refused(sentence: string, retryAfterSeconds: number | null = null): Refused {
  return { reply: 'refused', sentence, retryAfterSeconds }
}
