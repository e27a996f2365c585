import { languageOf } from '../src/model/languageOf.ts'
import type { Look } from '../src/model/Preferences.ts'
import type { Words } from './words/Words.ts'
import { wordsOf } from './words/wordsOf.ts'

/** Draws the sheet in the colours and the size that the person chose for the app; gives back the words to say it in. */
export function applyLook({ theme, language, text }: Look): Words {
  const spoken = languageOf(language, navigator.languages)
  const { dataset } = document.documentElement
  dataset.theme = theme
  dataset.text = text
  document.documentElement.lang = spoken
  return wordsOf(spoken)
}
