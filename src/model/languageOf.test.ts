import { expect, test } from 'vitest'
import { languageOf } from './languageOf.ts'

test('default: the chosen language counts, then the machine’s, then English', () => {
  expect(languageOf('de', ['en-GB'])).toBe('de')
  expect(languageOf('system', ['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(languageOf('system', ['fr-FR'])).toBe('en')
  expect(languageOf('system', [])).toBe('en')
})
