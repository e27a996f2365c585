import type { Desk } from './Desk.ts'
import type { Field, Wrong } from './form.ts'

/** A new password, twice. */
export function newPassword({ words }: Desk, name: string, label: string): readonly Field[] {
  const { hint, again } = words.newPassword
  return [
    { name, label, kind: 'secret', hint },
    { name: `${name}-again`, label: again(label), kind: 'secret' },
  ]
}

/** What is wrong with it as it was typed. Whether it is good enough is the signer's to say. */
export function differs({ words }: Desk, typed: (name: string) => string, name: string): Wrong | null {
  return typed(name) === typed(`${name}-again`) ? null : { sentence: words.newPassword.differ, field: name }
}
