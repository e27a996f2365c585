/**
 * Where one step of an approved plan can be. Each event is a row of the journal, written before whatever follows from it;
 * so the rows alone say the state, after any crash.
 */
export const stepStates = [
  /** No signature exists. */
  'unsigned',
  /** Signed, and the bytes are on the disk. Nobody is known to have them. */
  'signed',
  /** A node has it, or had it. */
  'sent',
  /** In a block, and did what it should. The chain may still take that block back. */
  'mined',
  /** In a block, and changed nothing. The chain may still take that block back. */
  'reverted',
  /** A cancelling transaction of ours is in a block with its nonce. The chain may still take that block back. */
  'cancelled',
  /** No node takes these bytes. */
  'refused',
  /** Its time was over before anybody had it. */
  'expired',
  /** Another transaction is in a block with its nonce. */
  'replaced',
  /** Mined, so deep that no block above it comes back. */
  'mined-for-good',
  'reverted-for-good',
  'cancelled-for-good',
  /** Another transaction has its nonce for good: these bytes are worth nothing any more. */
  'dead',
] as const
export type StepState = (typeof stepStates)[number]

export const stepEvents = [
  'signed',
  'sent',
  'mined',
  'reverted',
  /** Its cancelling transaction is in a block. */
  'cancelled',
  /** Something was signed to take its place, with its nonce. */
  'replacing',
  'refused',
  'expired',
  'nonce-taken',
  /** The chain took back the block that held it. */
  'rolled-back',
  /** As deep as the network's blocks are counted. */
  'final',
] as const
export type StepEvent = (typeof stepEvents)[number]

/**
 * Signed bytes are good for as long as their nonce is: so what was given up may still be found in a block, until another
 * transaction has that nonce for good. Nothing leads back to `unsigned`: a step is signed once, and what takes its place
 * has its nonce.
 */
const given = { mined: 'mined', reverted: 'reverted', cancelled: 'cancelled', final: 'dead' } as const

const table: Readonly<Record<StepState, Readonly<Partial<Record<StepEvent, StepState>>>>> = {
  unsigned: { signed: 'signed' },
  signed: {
    ...{ sent: 'sent', replacing: 'signed', mined: 'mined', reverted: 'reverted', cancelled: 'cancelled' },
    ...{ refused: 'refused', expired: 'expired', 'nonce-taken': 'replaced' },
  },
  sent: {
    ...{ sent: 'sent', replacing: 'sent', mined: 'mined', reverted: 'reverted', cancelled: 'cancelled' },
    ...{ refused: 'refused', expired: 'expired', 'nonce-taken': 'replaced' },
  },
  mined: { 'rolled-back': 'sent', final: 'mined-for-good' },
  reverted: { 'rolled-back': 'sent', final: 'reverted-for-good' },
  cancelled: { 'rolled-back': 'sent', final: 'cancelled-for-good' },
  refused: given,
  expired: given,
  replaced: given,
  'mined-for-good': {},
  'reverted-for-good': {},
  'cancelled-for-good': {},
  dead: {},
}

/** Null where this cannot happen in that state. */
export function nextStepState(state: StepState, event: StepEvent): StepState | null {
  return table[state][event] ?? null
}

/** Whether nothing can happen to it any more. */
export function isForGood(state: StepState): boolean {
  return Object.keys(table[state]).length === 0
}
