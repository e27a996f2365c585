const ofTerminal = /^\s*\/(nodes|relay)(\s|$)/i

/**
 * Why a message that names nodes is not taken as one, or null where it names none. The address of a node may hold a key, and
 * what is said is kept; and a page that lies could name a node that lies with it.
 */
export function onlyInTerminal(message: string): string | null {
  return ofTerminal.test(message)
    ? 'Nodes and relays are named in a terminal alone: type npm run --silent say there, and then this line. It was not kept here.'
    : null
}
