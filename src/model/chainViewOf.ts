import type { PlaceView } from './Everywhere.ts'
import type { Network } from './Network.ts'

/** A network as a face names it. */
export function chainViewOf({ chainId, name, kind }: Network): PlaceView['chain'] {
  return { id: chainId, name, practice: kind === 'practice' }
}
