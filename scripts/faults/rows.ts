/** One way in which what Sayso stands on can fail. Tests carry the id at the start of their titles. */
export type FaultRow = { readonly id: string; readonly fault: string; readonly must: string }

const all: readonly (readonly [id: string, fault: string, must: string])[] = [
  ['F01', 'killed at any boundary of the journal', 'at most one transaction a step, and the right state afterwards'],
  ['F02', 'killed between signing and writing down', 'nothing was sent, and the nonce is free'],
  ['F03', 'killed between writing down and sending', 'the identical bytes go out, or none'],
  ['F04', 'a node that took it and did not answer', 'asked for by its hash: no new signature'],
  ['F05', '“already known”, “nonce too low”, “replacement underpriced”', 'reconciled, not failed'],
  ['F06', 'a step that fails in the middle of a plan', 'the rest is not sent, and what may still be taken is listed'],
  [
    'F07',
    'a transaction that waits for too low a fee',
    'sped up or cancelled with the same nonce; either outcome is right',
  ],
  ['F08', 'another wallet that uses the nonce', 'said, and the plan stops'],
  ['F09', 'a pool that drops a transaction', 'no gap: the nonce goes down again'],
  ['F10', 'one to twelve blocks taken back after a success', 'pending and confirmed again; later steps wait by value'],
  ['F11', 'blocks taken back, and the step fails the second time', 'the person is told, and the balances are right'],
  ['F12', 'no node that answers', 'nothing is signed, and nothing lost'],
  ['F13', 'one node that lies', 'it disagrees with another, and nothing is signed'],
  ['F14', 'two nodes that lie alike', 'the bounds in the signed bytes hold all the same'],
  ['F15', 'a node that is behind, of another chain or on another fork', 'rejected'],
  ['F16', 'answers that are late, too long, broken or too many', 'bounded, and tried again with care'],
  ['F17', 'a disk that is full at any write', 'nothing is sent that is not written down, and the error is clear'],
  ['F18', 'an error of the disk at any operation', 'the state before it, or the one after it'],
  ['F19', 'a damaged journal', 'found, kept aside, restored and reconciled'],
  ['F20', 'a damaged vault', 'the generation before opens'],
  ['F21', 'killed while the password is changed', 'the old one opens, or the new one'],
  ['F22', 'clocks that jump, and a machine that slept', 'deadlines are the chain’s, and the lock falls'],
  ['F23', 'two of the app at once', 'the second cannot sign'],
  ['F24', 'two approvals of one plan', 'one signature'],
  ['F25', 'an older or newer version with something under way', 'migrated as a whole, or refused'],
  ['F26', 'a model that dies in the middle of a sentence', 'a clear error, and the parser goes on without it'],
  ['F27', 'a signer that dies while it signs', 'no half state'],
  ['F28', 'a keychain that changes', 'the password opens all the same'],
  ['F29', 'the same words on a second machine', 'the nonce is the chain’s and its pool’s, with a warning'],
  ['F30', 'gas that gets dear in the middle of a plan', 'stops before the step, and says what is left'],
]

export const faultRows: readonly FaultRow[] = all.map(([id, fault, must]) => ({ id, fault, must }))
