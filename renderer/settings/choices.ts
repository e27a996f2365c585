import type { Preferences } from '../../src/model/Preferences.ts'

/** Each theme, with the word under `settings` that it goes by. */
export const themeChoices = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const satisfies readonly (readonly [Preferences['theme'], string])[]

/** Each size of text, with the word under `settings` that it goes by. */
export const textChoices = [
  ['normal', 'textNormal'],
  ['large', 'textLarge'],
  ['larger', 'textLarger'],
] as const satisfies readonly (readonly [Preferences['text'], string])[]

/** Each language by its own name: whoever looks for it may not read the one that the window speaks. */
export const languageChoices = [
  ['system', 'languageSystem'],
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const satisfies readonly (readonly [Preferences['language'], string])[]
