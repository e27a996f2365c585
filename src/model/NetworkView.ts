/** A network as it can be chosen. */
export type NetworkView = {
  readonly id: number
  readonly name: string
  readonly practice: boolean
  /** The one that is worked on. */
  readonly here: boolean
  /** The hosts of the nodes that it is asked through, and nothing else of their addresses: those may hold keys. */
  readonly nodes: readonly string[]
  /** Whether a person named the nodes; else they are the ones that Sayso comes with. */
  readonly ownNodes: boolean
  /** The host of the relay that alone is given what is signed there. Null: the nodes are given it. */
  readonly relay: string | null
}

/** What became of the wish to work on another network, or through other nodes: one sentence for the person. */
export type NetworkAnswer = { readonly status: 'done' | 'refused'; readonly sentence: string }

/** What the core offers of it. */
export type NetworkDesk = {
  /** The practice chain first. */
  readonly list: () => readonly NetworkView[]
  /** Works on that network from now on. Plans that were shown before stay where they are. */
  readonly choose: (chainId: number) => Promise<NetworkAnswer>
  /** The wallet may have been changed: where another account is in use now, it is worked with. */
  readonly followWallet: () => Promise<void>
  /** Asks that network through these nodes, in this order, once they answered. Empty: those that Sayso comes with. */
  readonly setNodes: (chainId: number, urls: readonly string[]) => Promise<NetworkAnswer>
  /** Gives all that is signed there to this relay alone, once it said which chain it sends to. Null: to the nodes. */
  readonly setRelay: (chainId: number, url: string | null) => Promise<NetworkAnswer>
}
