import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { asksWhoseMoney } from '../intent/questions/asksWhoseMoney.ts'
import { asksWhereMoneyIs } from '../intent/questions/readNetwork.ts'
import { capital } from '../model/capital.ts'
import { chainIdOf } from '../model/chainIdOf.ts'
import { chainViewOf } from '../model/chainViewOf.ts'
import { listed } from '../model/listed.ts'
import type { Network } from '../model/Network.ts'
import type { IntentOf } from '../model/Reading.ts'
import type { StageOf } from '../model/Stage.ts'
import { theNetwork } from '../model/theNetwork.ts'
import { type Places, worthOn } from './Places.ts'
import { type Gone, goTo } from './several/goWhereNamed.ts'

type Answered = {
  /** Where the person works from now on; null where nobody went anywhere. */
  readonly gone: Gone | null
  readonly answered: Omit<StageOf<'answer'>, 'ms'>
}

/**
 * Which network is worked on, or the way to another one. Between two of one kind a message goes there, as one that names a
 * network for what it asks does; between practice and real money it only offers the way, which takes the person's own press.
 * @throws SaysoError `chain-unreachable`, `chain-wrong`, `input-invalid`: then nobody has moved
 */
export async function answerNetwork(
  places: Places,
  { network: wanted }: Pick<IntentOf<'show'>, 'network'>,
  message = '',
): Promise<Answered> {
  const here = places.here()
  const chainId = wanted === undefined ? here.client.network.chainId : chainIdOf[wanted]
  if (wanted === undefined && asksWhereMoneyIs(message)) return { gone: null, answered: ofMoney(here) }
  if (wanted === undefined && asksWhoseMoney(message)) return { gone: null, answered: ofShown(here) }
  if (chainId === here.client.network.chainId) return { gone: null, answered: aboutHere(here) }
  if (places.chainIds().includes(chainId)) {
    const gone = await goTo(places, chainId)
    return { gone, answered: aboutHere(gone.parts) }
  }
  const network = networkOf(chainId)
  if (network === null) return { gone: null, answered: aboutHere(here) }
  const where =
    network.kind === 'practice'
      ? `${capital(theNetwork(network))} lies inside Sayso, and nothing on it has any worth.`
      : `${network.name} is a real network: what you approve there is real, and it takes a wallet of your own.`
  const sentence = `${where} Between practice and real money no message goes by itself, so you are still on ${theNetwork(here.client.network)}.`
  return { gone: null, answered: { ...told(sentence), go: chainViewOf(network) } }
}

type Here = Pick<ReturnType<Places['here']>, 'account'> & { readonly client: { readonly network: Network } }

function aboutHere({ client: { network }, account }: Here): Answered['answered'] {
  const others = knownChainIds.filter((id) => id !== network.chainId).flatMap((id) => networkOf(id)?.name ?? [])
  return {
    ...told(`You are on ${theNetwork(network)}. ${worthOn(network)}`),
    rows: [
      { label: 'Your account', value: account, detail: '' },
      {
        label: 'Other networks',
        value: listed(others),
        detail: 'Choose one on the page Networks, or say “switch to” and its name.',
      },
    ],
  }
}

/** Where the money is: what shows is what lies on one network, and more may lie on others. */
function ofMoney(here: Here): Answered['answered'] {
  const { sentence, rows } = aboutHere(here)
  const all =
    here.client.network.kind === 'practice'
      ? 'Real money lies on real networks: choose any of them, and then “All networks” on the page Portfolio. Each is asked then for what your account holds there.'
      : 'What shows is what your account holds here, and it may hold more on others: choose “All networks” on the page Portfolio, and each is asked for what is there.'
  return { ...told(`${sentence} ${all}`), rows }
}

/** Whose money it is that shows, and where that of a wallet of one's own is seen. */
function ofShown(here: Here): Answered['answered'] {
  const { rows } = aboutHere(here)
  const { network } = here.client
  const sentence =
    network.kind === 'practice'
      ? `What shows now is practice money, on ${theNetwork(network)}: it is worth nothing, and nothing of a real wallet is in it. What is in a wallet of your own, also one that you restored, shows once you choose a real network on the page Networks.`
      : `What shows now is what the account below holds on ${network.name}: it is real money, and of this one account alone. It may hold more on other networks: choose one on the page Networks. Another account or wallet is chosen on the page Wallet.`
  return { ...told(sentence), rows, page: 'networks' }
}

function told(sentence: string): Answered['answered'] {
  return { stage: 'answer', topic: 'network', sentence, rows: [], venues: [] }
}
