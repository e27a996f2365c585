import type { ContactChange, ContactsView } from '../../src/api/Core.ts'
import { differingDigits } from '../../src/model/lookAlike.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const twin = '0x5290Ab81c0d7Ce44f12D59e2aB63D1eF05729eE7'
const differs = differingDigits(alice, twin)

/** Samples: two that look alike, one that does not. */
export const sampleContacts: ContactsView = {
  contacts: [
    {
      name: 'alice',
      address: alice,
      chain: 'Practice chain',
      note: 'read to me over the telephone',
      addedAt: '2026-04-02T08:15:00.000Z',
      firstUsedAt: '2026-05-03T10:00:00.000Z',
      lastUsedAt: '2026-05-03T10:00:00.000Z',
      nearest: { address: twin, whose: 'your contact alina', lookAlike: true, differs },
    },
    {
      name: 'alina',
      address: twin,
      chain: 'Practice chain',
      note: '',
      addedAt: '2026-06-21T17:40:00.000Z',
      firstUsedAt: null,
      lastUsedAt: null,
      nearest: { address: alice, whose: 'your contact alice', lookAlike: true, differs },
    },
    {
      name: 'landlord',
      address: '0xde709f2102306220921060314715629080e2fb77',
      chain: 'Practice chain',
      note: 'rent, first of the month',
      addedAt: '2026-03-30T12:00:00.000Z',
      firstUsedAt: '2026-04-01T06:00:00.000Z',
      lastUsedAt: '2026-11-01T07:12:00.000Z',
      nearest: { address: alice, whose: 'your contact alice', lookAlike: false, differs: [] },
    },
  ],
  notices: [],
}

export const sampleLookAlike: ContactChange = {
  status: 'confirm',
  sentence:
    'This address looks like your contact alice, but it is another one. Look-alikes are how people are robbed: compare both with whoever gave them to you. To add it all the same, type the 2nd group of the new address, where they differ first.',
  address: twin,
  nearest: { address: alice, whose: 'your contact alice', lookAlike: true, differs },
  type: 'Ab81',
}

export const sampleRemoved: ContactChange = {
  status: 'done',
  sentence: 'Removed landlord. Plans that were shown before are not changed by it.',
  view: { ...sampleContacts, contacts: sampleContacts.contacts.filter(({ name }) => name !== 'landlord') },
  undo: { name: 'landlord', seconds: 30 },
}
