import { SaysoError } from '../errors/SaysoError.ts'

/** Why the signer made no signature, in one sentence. */
export function refusal(sentence: string): SaysoError {
  return new SaysoError('approval-refused', `${sentence} Nothing was signed.`)
}
