import { z } from 'zod'
import type { ApprovalSheet } from '../../model/ApprovalSheet.ts'
import type { Look } from '../../model/Preferences.ts'
import type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'

const id = z.string().regex(/^[\w-]{8,64}$/)

export type { SurfaceReply } from '../../wallet/surface/SurfaceReply.ts'

/** What the sheet's own view says. Parsed on arrival all the same. */
export const sheetMessage = z.discriminatedUnion('kind', [
  /** It is drawn, and can be told what to show. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('approve'),
    id,
    hash: z.string().regex(/^0x[0-9a-f]{64}$/),
    typed: z.string().max(200).nullable(),
  }),
  /** The person says no to this plan. */
  z.strictObject({ kind: z.literal('no'), id }),
  z.strictObject({ kind: z.literal('close') }),
  /** For the signer; its own schema parses `request`. */
  z.strictObject({ kind: z.literal('ask'), number: z.number().int().nonnegative(), request: z.unknown() }),
])
export type SheetMessage = z.infer<typeof sheetMessage>

/** What the sheet's view is told. */
export type SheetOrder =
  | { readonly kind: 'approval'; readonly id: string; readonly sheet: ApprovalSheet; readonly look: Look }
  /** The plan is gone: the sentence is shown in place of everything, and the window closes by itself. */
  | { readonly kind: 'over'; readonly sentence: string }
  | { readonly kind: 'wallet'; readonly look: Look }
  | { readonly kind: 'reply'; readonly number: number; readonly reply: SurfaceReply }

/** What a shell puts on the sheet's `window`, and nothing more. */
export type SheetBridge = {
  readonly send: (message: SheetMessage) => void
  readonly listen: (listener: (order: SheetOrder) => void) => void
}
