import type { WalletAccount, WalletView } from '../../src/model/Wallet.ts'
import type { SurfaceRequest } from '../../src/wallet/surface/SurfaceRequest.ts'
import { element } from '../element.ts'
import type { Desk } from './Desk.ts'
import { exportView } from './exportView.ts'
import { form } from './form.ts'
import { passwordView } from './passwordView.ts'
import { revealView } from './revealView.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'

/** An open wallet: its accounts, and everything that can be done with it. */
export function accountsView(desk: Desk, wallet: WalletView, said: string | null): void {
  const minutes = wallet.locksAfterSeconds === null ? null : Math.round(wallet.locksAfterSeconds / 60)
  desk.show(
    head(
      'Your wallet',
      ...(minutes === null ? [] : [`It is open, and locks by itself after ${minutes} minutes without use.`]),
    ),
    ...(said === null ? [] : [element('p', { role: 'status', class: 'said' }, said)]),
    element(
      'ul',
      { 'aria-label': 'Accounts' },
      ...wallet.accounts.map((account) => accountLine(desk, account, account.address === wallet.chosen)),
    ),
    choices(
      choice('Add an account', () => addView(desk)),
      choice('Watch an account', () => watchView(desk)),
      choice('Change the password', () => passwordView(desk)),
      choice('Show the words', () => revealView(desk)),
      choice('Lock', () => void act(desk, { ask: 'lock' }), 'first'),
    ),
  )
}

function accountLine(desk: Desk, account: WalletAccount, chosen: boolean): HTMLElement {
  const { address, name, kind } = account
  const small = (title: string, does: () => void): HTMLElement => {
    const button = choice(title, does)
    button.setAttribute('aria-label', `${title}: ${name}`)
    button.classList.add('small')
    return button
  }
  return element(
    'li',
    { class: 'account' },
    element(
      'p',
      {},
      element('strong', {}, name),
      kind === 'watch' ? element('span', { class: 'quiet' }, ' watched only') : null,
      chosen ? element('span', { class: 'chosen' }, ' in use') : null,
    ),
    element('code', {}, address),
    choices(
      ...(chosen ? [] : [small('Use', () => void act(desk, { ask: 'choose', address }, `${name} is in use now.`))]),
      small('Rename', () => renameView(desk, account)),
      kind === 'own'
        ? small('Export', () => exportView(desk, account))
        : small('Forget', () => void act(desk, { ask: 'forget', address }, `${name} is forgotten.`)),
    ),
  )
}

/** Something that needs nothing typed. */
async function act(desk: Desk, request: SurfaceRequest, said?: string): Promise<void> {
  const reply = await desk.ask(request)
  await desk.home(reply.reply === 'state' ? said : unexpected(reply))
}

function addView(desk: Desk): void {
  desk.show(
    head('Add an account', 'Another account of the same words: they bring it back too.'),
    form({
      fields: [{ name: 'name', label: 'Name', kind: 'text' }],
      button: 'Add it',
      onSend: (typed) => send(desk, { ask: 'add-account', name: typed('name') }, `${typed('name')} is added.`),
      onBack: () => void desk.home(),
    }),
  )
}

function watchView(desk: Desk): void {
  desk.show(
    head(
      'Watch an account',
      'An account that you look at only: there is no key for it here, and nothing can be sent from it.',
    ),
    form({
      fields: [
        { name: 'address', label: 'Address', kind: 'text' },
        { name: 'name', label: 'Name', kind: 'text' },
      ],
      button: 'Watch it',
      onSend: async (typed) => {
        const address = typed('address').trim()
        if (!/^0x[0-9a-fA-F]{40}$/.test(address))
          return 'That is no address: it begins with 0x, and 40 digits and letters from a to f follow.'
        return await send(desk, { ask: 'watch', address, name: typed('name') }, `${typed('name')} is watched.`)
      },
      onBack: () => void desk.home(),
    }),
  )
}

function renameView(desk: Desk, { address, name }: WalletAccount): void {
  desk.show(
    head(`Rename ${name}`),
    element('code', { class: 'whole' }, address),
    form({
      fields: [{ name: 'name', label: 'New name', kind: 'text' }],
      button: 'Rename it',
      onSend: (typed) =>
        send(desk, { ask: 'rename', address, name: typed('name') }, `It is called ${typed('name')} now.`),
      onBack: () => void desk.home(),
    }),
  )
}

async function send(desk: Desk, request: SurfaceRequest, said: string): Promise<string | null> {
  const reply = await desk.ask(request)
  if (reply.reply !== 'state') return unexpected(reply)
  await desk.home(said)
  return null
}
