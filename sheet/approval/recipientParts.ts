import { addressGroups } from '../../src/model/addressGroups.ts'
import type { RecipientView } from '../../src/model/Contacts.ts'
import { differingDigits, differingSpans } from '../../src/model/lookAlike.ts'
import { element } from '../element.ts'
import type { Words } from '../words/Words.ts'

/**
 * Whom it goes to: the whole address in groups, whether it is new, and the known one that it could be taken for. What of it
 * has to be typed does not stand out: it would be copied from here, and nobody would look where the address came from.
 */
export function recipientParts(
  to: string,
  { contact, name, firstUsedAt, nearest }: RecipientView,
  words: Words['approval'],
): readonly HTMLElement[] {
  const used = firstUsedAt === null ? words.neverUsed : words.firstUsed(firstUsedAt.slice(0, 10))
  const who = contact === null ? words.noContact : words.contact(contact)
  const own = [
    whole(to, nearest?.lookAlike === true ? nearest.address : null),
    ...(name === null ? [] : [element('p', { class: 'quiet' }, words.ensName(name))]),
    element('p', { class: 'quiet' }, `${who}, ${used}.`),
  ]
  if (nearest?.lookAlike !== true) return own
  const difference = words.looksLike(nearest.whose, differingSpans(to, nearest.address))
  return [...own, element('p', {}, difference), whole(nearest.address, to)]
}

/** Copied, it is in one piece. What differs from the other one is marked. */
function whole(address: string, other: string | null): HTMLElement {
  const marked = new Set(other === null ? [] : differingDigits(address, other))
  const groups = addressGroups(address).map(({ text, from }) =>
    element(
      'span',
      { class: 'group' },
      ...[...text].map((digit, at) => (marked.has(from + at) ? element('mark', {}, digit) : digit)),
    ),
  )
  return element('code', { class: 'whole' }, element('span', { class: 'group' }, '0x'), ...groups)
}
