import { parseDecimal } from '../../src/model/decimal.ts'
import { plainUsd } from '../../src/model/plainUsd.ts'
import { waitOf } from '../../src/model/waitOf.ts'
import type { SurfaceReply } from '../../src/wallet/surface/SurfaceReply.ts'
import type { SurfaceAsk } from '../../src/wallet/surface/SurfaceRequest.ts'
import { element } from '../element.ts'
import type { Desk } from './Desk.ts'
import { type Field, form, type Wrong } from './form.ts'
import { unexpected } from './unexpected.ts'
import { choice, choices, head } from './view.ts'
import { wrongOf } from './wrongOf.ts'

type Limits = Extract<SurfaceReply, { reply: 'limits' }>
type Limit = Limits['limits'][number]
type Change = Extract<SurfaceAsk, { ask: 'change-limit' }>['change']

/** What the wait can be made, in seconds, where it is longer now. */
const shorterWaits = [60, 3_600, 86_400, 3 * 86_400]

/**
 * The limits of the wallet, and what loosens one: it takes the password here, and then its wait. What tightens is done in
 * the main window, and so is taking back what waits.
 */
export async function limitsView(desk: Desk, said: string | null = null): Promise<void> {
  const { limits: words, back } = desk.words
  const reply = await desk.ask({ ask: 'limits' })
  if (reply.reply !== 'limits') return await desk.home(unexpected(reply, desk))
  const { limits, waiting, delaySeconds } = reply
  const wait = waitWords(desk, delaySeconds)
  const shorter = shorterWaits.filter((seconds) => seconds < delaySeconds)
  desk.show(
    head(words.title, ...(limits.length === 0 ? [words.none] : [words.lead(wait)])),
    said === null ? null : element('p', { role: 'status', class: 'said' }, said),
    limits.length === 0
      ? null
      : element('ul', { 'aria-label': words.title }, ...limits.map((limit) => limitLine(desk, limit, wait))),
    waitingPart(desk, waiting),
    choices(
      ...(shorter.length === 0 ? [] : [choice(words.shorten, () => shortenView(desk, shorter, wait))]),
      choice(back, () => void desk.home()),
    ),
  )
}

function waitingPart({ words: { limits: words } }: Desk, waiting: Limits['waiting']): HTMLElement | null {
  if (waiting.length === 0) return null
  const lines = waiting.map(({ sentence, countsFrom }) =>
    element(
      'li',
      {},
      element('p', {}, element('strong', {}, sentence)),
      element('p', { class: 'quiet' }, words.from(momentOf(countsFrom))),
    ),
  )
  return element(
    'section',
    {},
    element('h2', {}, words.waiting),
    element('ul', { 'aria-label': words.waiting }, ...lines),
    element('p', { class: 'quiet' }, words.takeBack),
  )
}

function limitLine(desk: Desk, limit: Limit, wait: string): HTMLElement {
  const { limits: words } = desk.words
  const { sentence, spend } = limit
  const small = (title: string, does: () => void): HTMLElement => {
    const button = choice(title, does)
    button.setAttribute('aria-label', `${title}: ${sentence}`)
    button.classList.add('small')
    return button
  }
  return element(
    'li',
    { class: 'account' },
    element('p', {}, element('strong', {}, sentence)),
    choices(
      ...(spend === null ? [] : [small(words.raise, () => raiseView(desk, sentence, spend, wait))]),
      small(words.lift, () => liftView(desk, limit, wait)),
    ),
  )
}

function raiseView(desk: Desk, sentence: string, spend: NonNullable<Limit['spend']>, wait: string): void {
  const { limits: words } = desk.words
  desk.show(
    head(words.raiseTitle, words.holds(sentence), words.waits(wait)),
    form(desk, {
      fields: [{ name: 'dollars', label: words.dollars, kind: 'text', hint: words.dollarsHint }, password(desk)],
      button: words.ask,
      onSend: async (typed) => {
        const usd = plainUsd(typed('dollars'))
        const parsed = usd === null ? null : parseDecimal(usd, 8)
        if (parsed?.status !== 'ok') return { sentence: words.noDollars, field: 'dollars' }
        const limit = { ...spend, most: `${parsed.units}` }
        return await send(desk, { change: 'set', limit }, typed('password'))
      },
      onBack: () => void limitsView(desk),
    }),
  )
}

function liftView(desk: Desk, { key, sentence }: Limit, wait: string): void {
  const { limits: words } = desk.words
  askFor(desk, { change: 'lift', key }, head(words.liftTitle, words.holds(sentence), words.waits(wait)))
}

function shortenView(desk: Desk, shorter: readonly number[], wait: string): void {
  const { limits: words, back } = desk.words
  desk.show(
    head(words.shorten, words.shortenLead(wait)),
    choices(
      ...shorter.map((seconds) => {
        const to = waitWords(desk, seconds)
        const next = (): void =>
          askFor(desk, { change: 'delay', seconds }, head(words.shortenTo(to), words.waits(wait)))
        return choice(to, next)
      }),
      choice(back, () => void limitsView(desk)),
    ),
  )
}

/** What needs nothing typed but the password. */
function askFor(desk: Desk, change: Change, lead: HTMLElement): void {
  desk.show(
    lead,
    form(desk, {
      fields: [password(desk)],
      button: desk.words.limits.ask,
      onSend: (typed) => send(desk, change, typed('password')),
      onBack: () => void limitsView(desk),
    }),
  )
}

function password({ words }: Desk): Field {
  return { name: 'password', label: words.password, kind: 'secret' }
}

async function send(desk: Desk, change: Change, typed: string): Promise<Wrong | null> {
  const reply = await desk.ask({ ask: 'change-limit', password: typed, change })
  if (reply.reply !== 'limit') return wrongOf(reply, desk, { password: 'password' })
  await limitsView(desk, reply.sentence)
  return null
}

function waitWords({ words }: Desk, seconds: number): string {
  const { unit, count } = waitOf(seconds)
  return unit === 'none' ? words.limits.wait.none : words.limits.wait[unit](count)
}

/** "2026-05-03, 12:01", where the person is. */
function momentOf(iso: string): string {
  const at = new Date(iso)
  const two = (part: number): string => `${part}`.padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}, ${two(at.getHours())}:${two(at.getMinutes())}`
}
