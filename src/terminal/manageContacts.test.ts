import { describe, expect, test } from 'vitest'
import type { ContactChange, ContactsView } from '../model/Contacts.ts'
import { differingDigits } from '../model/lookAlike.ts'
import { type ContactDesk, manageContacts } from './manageContacts.ts'

const alice = '0x52908400098527886E0F7030069857D2E4169EE7'
const twin = '0x5290Ab81c0d7Ce44f12D59e2aB63D1eF05729eE7'
const nearest = { address: alice, whose: 'your contact alice', lookAlike: true, differs: differingDigits(twin, alice) }
const view: ContactsView = {
  contacts: [
    {
      name: 'alina',
      address: twin,
      chain: 'Practice chain',
      note: 'a \u001b[31mnote',
      addedAt: '2026-05-03T10:00:00.000Z',
      firstUsedAt: null,
      lastUsedAt: null,
      nearest,
    },
  ],
  notices: [],
}
const done: ContactChange = { status: 'done', sentence: 'Done.', view, undo: null }

function deskOfTest(answers: readonly ContactChange[] = [done], typed: string | null = null) {
  const said: string[] = []
  const asked: unknown[] = []
  const left = [...answers]
  const desk: ContactDesk = {
    caller: {
      contacts: async () => view,
      addContact: async (input) => {
        asked.push(input)
        return left.shift() ?? done
      },
      renameContact: async (input) => {
        asked.push(input)
        return left.shift() ?? done
      },
      removeContact: async (input) => {
        asked.push(input)
        return left.shift() ?? done
      },
    },
    printer: { note: (line) => void said.push(line), stage: () => {} },
    ask: typed === null ? null : async () => typed,
  }
  return { desk, said, asked }
}

const confirm: ContactChange = { status: 'confirm', sentence: 'Looks alike.', address: twin, nearest, type: 'Ab81' }

describe('manageContacts', () => {
  test('default: adds, renames, forgets; what is no command is a message', async () => {
    const { desk, asked } = deskOfTest()
    expect(await manageContacts(desk, `/contact alice ${alice} from her card`)).toBe(0)
    expect(await manageContacts(desk, '/rename alice alison')).toBe(0)
    expect(await manageContacts(desk, '/forget alison')).toBe(0)
    expect(asked).toEqual([
      { name: 'alice', address: alice, note: 'from her card' },
      { name: 'alice', to: 'alison' },
      { name: 'alison' },
    ])
    expect(await manageContacts(desk, 'send 50 usdc to alice')).toBeNull()
  })

  test('behavior: the list shows addresses whole and in groups, with what differs pointed at, and nothing that a terminal obeys', async () => {
    const { desk, said } = deskOfTest()
    expect(await manageContacts(desk, '/contacts')).toBe(0)
    expect(said.join('\n')).toContain('0x 5290 Ab81 c0d7 Ce44 f12D 59e2 aB63 D1eF 0572 9eE7  never used')
    expect(said.join('\n')).toMatch(/\^{4} \^{4}/)
    expect(said.join('\n')).not.toContain('\u001b')
  })

  test('A36 behavior: a look-alike is added only once its group was typed', async () => {
    const alone = deskOfTest([confirm])
    expect(await manageContacts(alone.desk, `/contact carol ${twin}`)).toBe(2)
    const wrong = deskOfTest([confirm], '8400')
    expect(await manageContacts(wrong.desk, `/contact carol ${twin}`)).toBe(3)
    expect(wrong.asked).toHaveLength(1)
    const right = deskOfTest([confirm, done], 'ab81')
    expect(await manageContacts(right.desk, `/contact carol ${twin}`)).toBe(0)
    expect(right.asked.at(-1)).toEqual({ name: 'carol', address: twin, note: '', typed: 'ab81' })
  })

  test.each(['/contact', '/contact alice', '/rename alice', '/forget', '/forget a b', '/contacts all'])(
    'behavior: %s is told how it goes',
    async (typed) => {
      const { desk, said, asked } = deskOfTest()
      expect(await manageContacts(desk, typed)).toBe(2)
      expect(said.join()).toContain('/contact NAME 0x')
      expect(asked).toEqual([])
    },
  )
})
