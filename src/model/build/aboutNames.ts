import { titled } from '../describeLimit.ts'
import { protocolNames } from '../protocolNames.ts'

/** What “Is … safe?” can be asked of. Not of a coin: that is read as what can be lost, whichever coin it is. */
export const aboutNames: readonly string[] = protocolNames.map(titled)
