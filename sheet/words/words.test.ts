import { expect, test } from 'vitest'
import { languages } from '../../src/model/languageOf.ts'
import { en } from './en/index.ts'
import { wordsOf } from './wordsOf.ts'

type Said = string | ((...given: never[]) => string)
type Tree = { readonly [key: string]: Said | Tree }

/** Each message with its path: "wallet.none.title". */
function messagesOf(tree: Tree, path = ''): ReadonlyMap<string, Said> {
  return new Map(
    Object.entries(tree).flatMap(([key, said]): [string, Said][] =>
      typeof said === 'object' ? [...messagesOf(said, `${path}${key}.`)] : [[`${path}${key}`, said]],
    ),
  )
}

/** Said by the window only where the plan's sentences are in another language than its own. */
const sometimesEmpty = ['approval.inEnglish']

const english = messagesOf(en)

test.each(languages)('default: %s says everything that the English says, and takes what that takes', (language) => {
  const messages = messagesOf(wordsOf(language))
  expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  for (const [path, said] of messages) {
    const other = english.get(path)
    if (typeof said === 'function') expect(said.length, path).toBe(typeof other === 'function' ? other.length : -1)
    else if (!sometimesEmpty.includes(path)) expect(said.trim(), path).not.toBe('')
  }
})

test('behavior: what is filled in stands in the sentence, in both languages', () => {
  for (const language of languages) {
    const { approval, wallet } = wordsOf(language)
    expect(approval.until('Move 1,000 USDC')).toContain('Move 1,000 USDC')
    expect(approval.looksLike('alice', ['5–36', '40'])).toMatch(/alice.*5–36, 40/)
    expect(wallet.newPassword.again(wallet.newPassword.title)).toContain(wallet.newPassword.title)
  }
  expect(wordsOf('en').approval.looksLike('alice', ['5'])).toContain('in character 5 of the 40')
  expect(wordsOf('en').approval.looksLike('alice', ['5–6'])).toContain('in characters 5–6 of the 40')
})

test('behavior: a sheet in another language than the plan’s says that the plan is in English', () => {
  for (const language of languages) expect(wordsOf(language).approval.inEnglish !== '').toBe(language !== 'en')
})

test('behavior: whose a look-alike is taken for is told in the language of the window', () => {
  for (const whose of ['your contact alice', 'your own account', 'an address that you sent to before']) {
    expect(wordsOf('en').approval.looksLike(whose, ['5–36'])).toContain(whose)
    expect(wordsOf('de').approval.looksLike(whose, ['5–36'])).not.toMatch(/your|address/)
  }
  expect(wordsOf('de').approval.looksLike('your contact alice', ['5–36'])).toContain('wie Ihr Kontakt alice und')
})
