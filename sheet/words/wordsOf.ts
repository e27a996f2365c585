import type { Language } from '../../src/model/languageOf.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type { Words } from './Words.ts'

const languages: Readonly<Record<Language, Words>> = { en, de }

/** Both are there from the start: a sheet is small, and waits for nothing. */
export function wordsOf(language: Language): Words {
  return languages[language]
}
