import type { Surface } from './Surface.ts'

/** The account in use of the wallet that is kept here, where the person says that they have its words too; else null. */
export async function insteadOfKept({ prompter, ask }: Surface): Promise<string | null> {
  const kept = await ask({ ask: 'state' })
  const account = kept.reply === 'state' ? kept.wallet.chosen : null
  if (account === null) return null
  const question = `Another wallet is kept here, ${account}. Do you have its words too, so that it can be set aside? Its files are kept. Type yes: `
  return (await prompter.ask(question)).trim().toLowerCase() === 'yes' ? account : null
}
