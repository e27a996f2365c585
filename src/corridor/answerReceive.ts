import { knownChainIds, networkOf } from '../chain/networks/networkOf.ts'
import { listed } from '../model/listed.ts'
import { hasPublishedWords } from '../model/publishedAddresses.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'
import type { WalletView } from '../model/Wallet.ts'
import type { Parts } from './Parts.ts'

type Told = Omit<StageOf<'answer'>, 'ms'>

/**
 * How one's own money comes in, as far as one is: a wallet, a network, an address to receive at. The address is shown of an
 * open wallet alone, where its words vouch for it: a file that is locked could have been exchanged. Of a wallet whose words
 * everybody has none is shown.
 */
export async function answerReceive({
  client: { network },
  signer,
}: {
  readonly client: Pick<Parts['client'], 'network'>
  readonly signer: Pick<Parts['signer'], 'state'>
}): Promise<Told> {
  const real = (await signer.state()).find(({ purpose }) => purpose === 'real')
  const practice = network.kind === 'practice'
  const worked = practice
    ? ' Until then you work with practice money, which is worth nothing: send none of your own to its account.'
    : ''
  if (real === undefined || real.status === 'none') {
    return told(
      `For real money you need a wallet of your own, which brings your address with it. ${begin}${worked}`,
      steps('Make a wallet, or restore one that you have'),
      'wallet',
    )
  }
  if (hasPublishedWords(real))
    return told(`${sendNothing}${worked}`, steps('Make a new wallet, with words that nobody else has'), 'wallet')
  if (real.status === 'locked')
    return told(
      `Your own wallet is locked: open it with your password in the wallet’s window, and your address is shown. ${begin}${worked}`,
      [],
      'wallet',
    )
  const chosen = real.accounts.find(({ address }) => address === real.chosen)
  if (chosen === undefined || chosen.kind === 'watch')
    return told(
      `The account chosen in your wallet is only watched: there is no key for it here, so send nothing to it to use it with Sayso. Choose an account of your own in the wallet’s window.${worked}`,
      [],
      'wallet',
    )
  const row = addressRow(real, chosen.name, practice ? realNetworks() : network.name)
  return practice
    ? told(
        `Your own wallet is there. Next: choose the network that your money is on, under Networks. ${begin}${worked}`,
        [row, fromExchange, whichNetwork],
        'networks',
      )
    : told(
        `Send coins to this address of yours on ${network.name}, from an exchange or another wallet, and choose ${network.name} there too: what is sent on another network does not show here. ${begin}`,
        [row, fromExchange],
        'wallet',
      )
}

const sendNothing =
  'Send nothing to your wallet’s address: everybody has its words, for they are printed in handbooks and tests, so anybody can take what comes to it. Make a new wallet with words of its own in the wallet’s window, and send your coins there.'
const begin = 'Real networks are new in this version: begin with little.'
const notBought = 'From an exchange or another wallet; Sayso sells no coins for money from a bank'

const fromExchange: AnswerRow = {
  label: 'From an exchange',
  value: 'Choose there to withdraw the coin, give it this whole address, and choose the same network as here',
  detail:
    'Sayso cannot reach into an exchange or another wallet. Send a small amount first, and the rest when it has come',
}

const whichNetwork: AnswerRow = {
  label: 'Which network',
  value: 'The exchange or wallet that it comes from says so where you send it off',
  detail:
    'Not known? Choose any real one, and “All networks” on the page Portfolio: each is asked then for what your address holds there',
}

/** What is to be done, in its order, for whoever has no wallet that could be used. */
function steps(first: string): readonly AnswerRow[] {
  return [
    { label: 'First', value: first, detail: 'Wallet, then its own window' },
    { label: 'Then', value: 'Choose the network that your money is on', detail: `Networks: ${realNetworks()}` },
    { label: 'Last', value: 'Send a few coins to your address from where they are now', detail: notBought },
  ]
}

function realNetworks(): string {
  return listed(
    knownChainIds.flatMap((id) => {
      const network = networkOf(id)
      return network === null || network.kind === 'practice' ? [] : [network.name]
    }),
  )
}

/** Whole, for half an address is what address poisoning lives on. */
function addressRow({ chosen }: WalletView, name: string, where: string): AnswerRow {
  return { label: 'Your address', value: chosen ?? '', detail: `${name}, on ${where}` }
}

function told(sentence: string, rows: readonly AnswerRow[], page: NonNullable<Told['page']>): Told {
  return { stage: 'answer', topic: 'receive', sentence, rows, venues: [], page }
}
