import { keyOf } from '../../decoding/keyOf.ts'
import { mulDivDown } from '../../model/decimal.ts'
import type { Vault } from '../../model/Network.ts'
import type { VaultReading } from '../../model/Simulation.ts'
import type { Case } from '../Case.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n

type Entered = { readonly vault: Vault; readonly units: bigint; readonly reading: VaultReading | undefined }

export const vaultRules: readonly Rule[] = [
  {
    id: 'vault-worth',
    looksAt: 'what the shares are worth right after the deposit, as the vault says',
    sentence:
      'Shares that are worth less than 99.9 percent of what went into the vault are blocked, and those that are said to be worth more than it.',
    evaluate: (judged) =>
      enteredBy(judged).flatMap(({ vault, units, reading }): Draft[] => {
        const { vaultToleranceBps, rebasingUnits } = judged.input.settings
        const worth = reading ? reading.worthAfter - reading.worthBefore : 0n
        const enough = worth + rebasingUnits >= mulDivDown(units, bps - vaultToleranceBps, bps)
        const tooMuch = worth > mulDivDown(units, bps + vaultToleranceBps, bps) + rebasingUnits
        if (reading && enough && !tooMuch) return []
        return [
          {
            level: 'BLOCK',
            sentence: worthSentence(vault, reading === undefined ? 'unread' : enough ? 'more' : 'less'),
            instead: 'Choose another place for it.',
            facts: { vault: vault.share.address, in: `${units}`, worth: reading ? `${worth}` : 'unread' },
          },
        ]
      }),
  },
  {
    id: 'vault-empty',
    looksAt: 'how many shares of the vault there were before the plan',
    sentence:
      'A vault with next to no shares is blocked: whoever gets in before you could push its price up and take your money.',
    evaluate: (judged) =>
      enteredBy(judged).flatMap(({ vault, reading }): Draft[] => {
        if (!reading || reading.supplyBefore >= judged.input.settings.leastShares) return []
        return [
          {
            level: 'BLOCK',
            sentence: `${vault.name} is empty, and the price of its shares could be pushed up before you get in.`,
            instead: 'Choose a place where others have put money already.',
            facts: { vault: vault.share.address, shares: `${reading.supplyBefore}` },
          },
        ]
      }),
  },
  {
    id: 'share-jump',
    looksAt: 'the price of a vault’s shares right before a signature, against what it was when you saw the plan',
    sentence: 'Where a share got more than 1 percent dearer or cheaper in between, nothing is signed.',
    // Before anything was shown there is nothing to compare with: `checkShareJumps` is asked right before a signature.
    evaluate: () => [],
  },
  {
    id: 'vault-exit',
    looksAt: 'what could leave the vault again right after the plan',
    sentence: 'A vault that would not let you out again at once asks for a typed confirmation.',
    evaluate: (judged) =>
      enteredBy(judged).flatMap(({ vault, reading }): Draft[] => {
        const { vaultToleranceBps, rebasingUnits } = judged.input.settings
        if (!reading) return []
        const worth = mulDivDown(reading.worthAfter, bps - vaultToleranceBps, bps)
        if (reading.maxWithdrawAfter + rebasingUnits >= worth) return []
        return [
          {
            level: 'HARD',
            sentence: `You may not be able to withdraw from ${vault.name} when you want to.`,
            instead: `Choose another place, or type ${vault.share.symbol} to go on.`,
            facts: {
              vault: vault.share.address,
              worth: `${reading.worthAfter}`,
              canLeave: `${reading.maxWithdrawAfter}`,
            },
            confirm: vault.share.symbol,
          },
        ]
      }),
  },
  {
    id: 'vault-owner',
    looksAt: 'who can change the vault',
    sentence: 'A vault that someone can change is shown with a warning, with whom.',
    evaluate: (judged) =>
      enteredBy(judged).flatMap(({ vault, reading }): Draft[] => {
        if (!reading?.owner || /^0x0{40}$/.test(reading.owner)) return []
        return [
          {
            level: 'WARN',
            sentence: `Someone can change how ${vault.name} works while your money is in it.`,
            instead: 'Put in no more than you trust them with.',
            facts: { vault: vault.share.address, owner: reading.owner },
          },
        ]
      }),
  },
]

function worthSentence({ name }: Vault, is: 'less' | 'more' | 'unread'): string {
  if (is === 'unread') return `What your shares of ${name} are worth could not be read.`
  if (is === 'less') return `What you put into ${name} would be worth less at once.`
  return `${name} says that your shares are worth more than you put in, which cannot be.`
}

/** Vaults of the catalogue that the calls put something into, as tried out; any other vault is no known call. */
function enteredBy({ tried, played }: Case): readonly Entered[] {
  const units = new Map<Vault, bigint>()
  for (const call of tried)
    if (call.kind === 'deposit') units.set(call.vault, (units.get(call.vault) ?? 0n) + call.units)
  return [...units].map(([vault, sum]) => ({
    vault,
    units: sum,
    reading: played?.vaults.find((reading) => keyOf(reading.vault) === keyOf(vault.share.address)),
  }))
}
