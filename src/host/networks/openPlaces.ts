import type { Address } from 'viem'
import { type ChainClient, connectChain } from '../../chain/ChainClient.ts'
import { Clock } from '../../chain/Clock.ts'
import { ethereum } from '../../chain/networks/ethereum.ts'
import { knownChainIds, networkOf } from '../../chain/networks/networkOf.ts'
import type { OpenFork } from '../../chain/rpc/Fork.ts'
import { parseEndpoint } from '../../chain/rpc/parseEndpoint.ts'
import type { Parts, SharedParts } from '../../corridor/Parts.ts'
import { type Places, youAreOn } from '../../corridor/Places.ts'
import { SaysoError, toErrorData } from '../../errors/SaysoError.ts'
import type { WorthStore } from '../../model/NetWorth.ts'
import type { Network } from '../../model/Network.ts'
import type { NetworkAnswer, NetworkDesk, NetworkView } from '../../model/NetworkView.ts'
import { theNetwork } from '../../model/theNetwork.ts'
import type { Purpose, SignerClient } from '../../wallet/SignerClient.ts'
import type { NetworkChoiceStore } from '../storage/openNetworkChoice.ts'
import type { RelayStore } from '../storage/openRelays.ts'
import { openPlace, type Place, type PlaceOptions } from './openPlace.ts'

export type OpenPlacesOptions = Pick<PlaceOptions, 'signer' | 'onReceipt'> & {
  readonly shared: SharedParts
  readonly wallets: SignerClient['state']
  /** Practice networks and how each is asked; the first one is where a person begins. */
  readonly practice: ReadonlyMap<number, readonly string[]>
  readonly around?: (network: Network) => PlaceOptions['around']
  /** Done once for each account on a network, before anything is looked at there. */
  readonly onArrival?: (network: Network, account: Address) => Promise<void>
  readonly choice: NetworkChoiceStore
  readonly relays: RelayStore
  readonly worth: Readonly<Record<Purpose, WorthStore>>
  readonly openFork: OpenFork
  readonly monotonicMs: () => number
  /** How a network's nodes are joined. Tests have local chains play networks; nothing else takes those. */
  readonly connect?: typeof connectChain
}

export type OpenedPlaces = Places & {
  readonly desk: NetworkDesk
  readonly notices: () => readonly string[]
  /** The practice chain began anew. */
  readonly restart: () => void
  readonly close: () => Promise<void>
}

type Joined = { readonly network: Network; readonly client: ChainClient; readonly clock: Clock }

/** A start is not held up longer by a network that does not answer: the practice chain is there meanwhile. */
const startPatienceMs = 10_000

/**
 * Opens the practice chain, and the network that was worked on last. Where that one does not answer, or has no wallet any
 * more, Sayso is on the practice chain and says so.
 * @throws SaysoError what opening the practice chain throws
 */
export async function openPlaces(options: OpenPlacesOptions): Promise<OpenedPlaces> {
  const { shared, choice, relays, connect = connectChain } = options
  const joined = new Map<number, Promise<Joined>>()
  const places = new Map<string, Promise<Place>>()
  const opened: Place[] = []
  const notices: string[] = []
  const [home = 0] = options.practice.keys()

  function nodesOf(network: Network): readonly string[] {
    if (network.kind === 'practice') return options.practice.get(network.chainId) ?? []
    return choice.read().nodes[network.chainId] ?? network.chain.rpcUrls
  }

  function join(network: Network): Promise<Joined> {
    const known = joined.get(network.chainId)
    if (known !== undefined) return known
    const joining = joinAnew(network)
    joined.set(network.chainId, joining)
    // What did not answer once is asked anew the next time.
    joining.catch(() => joined.delete(network.chainId))
    return joining
  }

  async function joinAnew(network: Network): Promise<Joined> {
    const { openFork } = options
    const relay = network.kind === 'practice' ? null : relays.of(network.chainId)
    const client = await connect(network, nodesOf(network), { openFork, relay })
    return { network, client, clock: new Clock(options.monotonicMs) }
  }

  async function accountOn({ kind, name }: Network): Promise<Address> {
    const purpose: Purpose = kind === 'practice' ? 'practice' : 'real'
    const chosen = (await options.wallets()).find((wallet) => wallet.purpose === purpose)?.chosen ?? null
    if (chosen !== null) return chosen
    throw new SaysoError(
      'input-invalid',
      `${name} takes a wallet of your own, and there is none yet. Make one, or restore one, under Wallet. Nothing was changed.`,
    )
  }

  async function open(chainId: number): Promise<Place> {
    const network = networkOf(chainId)
    if (network === null || (network.kind === 'practice' && !options.practice.has(chainId)))
      throw new SaysoError('input-invalid', 'Sayso knows no such network. Nothing was changed.')
    const account = await accountOn(network)
    const key = `${chainId} ${account}`
    const known = places.get(key)
    if (known !== undefined) return known
    const opening = openOn(network, account)
    places.set(key, opening)
    opening.then(
      (place) => opened.push(place),
      () => places.delete(key),
    )
    return opening
  }

  async function openOn(network: Network, account: Address): Promise<Place> {
    const { client, clock } = await join(network)
    await options.onArrival?.(network, account)
    const around = options.around?.(network)
    return openPlace({
      ...{ client, clock, account, shared, signer: options.signer, onReceipt: options.onReceipt },
      worth: options.worth[network.kind === 'practice' ? 'practice' : 'real'],
      otherChains: () => clientsBeside(client),
      joinEthereum: network.kind === 'practice' ? null : async () => (await join(ethereum())).client,
      ...(around === undefined ? {} : { around }),
    })
  }

  function clientsBeside({ network }: ChainClient): readonly ChainClient[] {
    const beside = opened.map(({ parts }) => parts.client).filter((one) => one.network.kind === network.kind)
    return [...new Set(beside)].filter((one) => one.network.chainId !== network.chainId)
  }

  let here = await open(home)
  const last = choice.read().chainId
  if (last !== null && last !== home) {
    const late = shared.pause(startPatienceMs).then(() => {
      throw new SaysoError('chain-unreachable', 'It does not answer.')
    })
    late.catch(() => {})
    try {
      here = await Promise.race([open(last), late])
    } catch (thrown) {
      const name = networkOf(last)?.name ?? 'The network you worked on'
      notices.push(
        `${name} could not be opened: ${toErrorData(thrown).message} You are on the practice chain; choose ${name} again under Networks.`,
      )
    }
  }

  const kindOf = ({ parts }: Place): Network['kind'] => parts.client.network.kind
  const chainIds = (): readonly number[] =>
    kindOf(here) === 'practice'
      ? [...options.practice.keys()]
      : knownChainIds.filter((chainId) => networkOf(chainId)?.kind === 'public')

  /** @throws SaysoError what opening it throws; then nobody has moved */
  async function goTo(chainId: number): Promise<Parts> {
    const place = await open(chainId)
    choice.change({ chainId: chainId === home ? null : chainId })
    here = place
    return place.parts
  }

  function withinReach(chainId: number): void {
    if (!chainIds().includes(chainId))
      throw new SaysoError('input-invalid', 'That network is not one of those you work on now. Nothing was changed.')
  }

  const desk: NetworkDesk = {
    list: () =>
      [home, ...knownChainIds.filter((chainId) => chainId !== home)].flatMap((chainId) => {
        const network = networkOf(chainId)
        if (network === null || (network.kind === 'practice' && chainId !== home)) return []
        return [viewOf(network)]
      }),
    choose: async (chainId) => {
      try {
        return { status: 'done', sentence: youAreOn((await goTo(chainId)).client.network) }
      } catch (thrown) {
        const { code, message } = toErrorData(thrown)
        const name = networkOf(chainId)?.name
        if (code !== 'chain-unreachable' || name === undefined) return refused(message)
        const still = theNetwork(here.parts.client.network)
        const node = choice.read().nodes[chainId] === undefined ? 'a node of your own' : 'another node'
        return refused(
          `${name} does not answer, so you are still on ${still}. Check the internet connection and try again in some minutes. If it stays so, have it asked through ${node}; “A node of your own” says how.`,
        )
      }
    },
    followWallet: async () => {
      const before = here
      const place = await open(before.parts.client.network.chainId).catch(() => null)
      if (place !== null && here === before) here = place
    },
    setNodes: async (chainId, urls) => {
      const network = networkOf(chainId)
      if (network === null || network.kind === 'practice')
        return refused('Only a real network is asked through nodes of your own. Nothing was changed.')
      try {
        // Whoever names one wants to know now whether it answers, and for which chain.
        if (urls.length > 0) await connect(network, urls)
        const { [String(chainId)]: _, ...others } = choice.read().nodes
        choice.change({ nodes: urls.length === 0 ? others : { ...others, [chainId]: [...urls] } })
        const whom = urls.length === 0 ? 'the nodes that Sayso comes with' : urls.map(hostOf).join(', ')
        return { status: 'done', sentence: `${network.name} is asked through ${whom}.${fromNextStart(chainId)}` }
      } catch (thrown) {
        return refused(toErrorData(thrown).message)
      }
    },
    setRelay: async (chainId, url) => {
      const network = networkOf(chainId)
      if (network === null || network.kind === 'practice')
        return refused('Only what is signed on a real network goes through a relay. Nothing was changed.')
      try {
        if (url !== null) await (await connect(network, nodesOf(network), { relay: url })).relay?.check()
        relays.set(chainId, url)
        return { status: 'done', sentence: sayRelaySet(network, url) + fromNextStart(chainId) }
      } catch (thrown) {
        return refused(toErrorData(thrown).message)
      }
    },
  }

  /** What is shown and what is sent stay the same for as long as Sayso runs. */
  function fromNextStart(chainId: number): string {
    return joined.has(chainId) ? ' That takes effect when Sayso starts the next time.' : ''
  }

  function relayOn(chainId: number): string | null {
    try {
      const url = relays.of(chainId)
      return url === null ? null : hostOf(url)
    } catch {
      return 'a relay that cannot be read'
    }
  }

  function viewOf(network: Network): NetworkView {
    const { chainId, name, kind } = network
    const practice = kind === 'practice'
    return {
      ...{ id: chainId, name, practice },
      here: here.parts.client.network.chainId === chainId,
      nodes: practice ? [] : nodesOf(network).map(hostOf),
      ownNodes: choice.read().nodes[chainId] !== undefined,
      relay: practice ? null : relayOn(chainId),
    }
  }

  return {
    here: () => here.parts,
    at: async (chainId) => {
      withinReach(chainId)
      return (await open(chainId)).parts
    },
    look: async (chainId) => {
      withinReach(chainId)
      const network = networkOf(chainId)
      if (network === null) throw new SaysoError('input-invalid', 'Sayso knows no such network. Nothing was changed.')
      const { client, clock } = await join(network)
      return { client, clock, account: await accountOn(network) }
    },
    goTo: async (chainId) => {
      withinReach(chainId)
      const parts = await goTo(chainId)
      return { parts, sentence: youAreOn(parts.client.network) }
    },
    opened: () => opened.map(({ parts }) => parts),
    chainIds,
    desk,
    notices: () => [...notices, ...here.notices()],
    restart: () => {
      for (const { parts } of opened) if (parts.client.network.chainId === home) parts.clock.restart()
    },
    close: async () => {
      for (const place of opened.toReversed()) await place.close()
    },
  }
}

function hostOf(url: string): string {
  try {
    return parseEndpoint(url).name
  } catch {
    return 'a node that cannot be read'
  }
}

function sayRelaySet({ name }: Network, url: string | null): string {
  if (url === null) return `What you sign on ${name} is sent to its nodes, as everybody’s is, and to no relay.`
  return `What you sign on ${name} is sent through ${hostOf(url)} alone, not through the public pool. Whether it keeps it to itself is its word; the nodes that a plan is tried out on see the plan all the same.`
}

function refused(sentence: string): NetworkAnswer {
  return { status: 'refused', sentence }
}
