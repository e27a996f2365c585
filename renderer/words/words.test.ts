import { createTranslator } from 'use-intl'
import { describe, expect, test } from 'vitest'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Each message with its path: "navigation.ask". */
function messagesOf(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...messagesOf(value, `${path}${key}.`)],
    ),
  )
}

/** What a message is filled with, and the tags around its parts. */
function argumentsOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(([, name, tag]) => name ?? `<${tag}>`)
  return [...new Set(names)].sort()
}

const english = messagesOf(en)
const german = messagesOf(de)

describe('the words of the window', () => {
  test('default: both languages have the same messages, and none is empty', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [path, message] of [...english, ...german]) expect(message.trim(), path).not.toBe('')
  })

  test.each([
    ['English', english],
    ['German', german],
  ])('behavior: every message in %s can be read, and takes what the English takes', (language, messages) => {
    for (const [path, message] of messages) {
      const taken = argumentsOf(english.get(path) ?? '')
      expect(argumentsOf(message), path).toEqual(taken)
      const problems: string[] = []
      const t = createTranslator({
        locale: language === 'English' ? 'en' : 'de',
        messages: { message },
        timeZone: 'UTC',
        onError: (problem) => problems.push(problem.message),
      })
      // What is given is right for no argument in particular: a number counts, formats and stands as text.
      const values = Object.fromEntries(
        taken.map((name) => (name.startsWith('<') ? [name.slice(1, -1), (chunks: string) => chunks] : [name, 2])),
      )
      t.markup('message', values)
      expect(problems, path).toEqual([])
    }
  })
})
