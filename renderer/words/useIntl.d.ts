import type { en } from './en/index.ts'

/** A message that the catalogue has not, or an argument that it does not take, does not compile. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en
    Locale: 'en' | 'de'
  }
}
