import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { LimitWish } from '../../src/api/Core.ts'
import { titled } from '../../src/model/describeLimit.ts'
import { protocolNames } from '../../src/model/protocolNames.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { plainUsd } from './plainUsd.ts'
import type { LimitDesk } from './useLimits.ts'

const kinds = [
  ['all', 'how much is spent in all'],
  ['person', 'how much goes to one person'],
  ['protocol', 'how much goes into one protocol'],
  ['contacts', 'whom I send to: only my contacts'],
  ['people', 'whom I send to: only these'],
  ['protocols', 'what I use: only these protocols'],
] as const
type Kind = (typeof kinds)[number][0]

const periods = [
  ['day', 'a day'],
  ['week', 'a week'],
  ['month', 'a month'],
  ['transaction', 'per transaction'],
] as const
type Period = (typeof periods)[number][0]

const protocols = protocolNames.map((name) => [name, titled(name)] as const)

/** Setting another one. Where it is lower than what holds, or there is none, it counts at once. */
export function AddLimit({ desk }: { readonly desk: LimitDesk }) {
  const trpc = useTRPC()
  const contacts = useQuery({ ...trpc.contacts.queryOptions(), staleTime: 0 })
  const names = contacts.data?.contacts.map(({ name }) => name) ?? []
  const [kind, setKind] = useState<Kind>('all')
  const [usd, setUsd] = useState('')
  const [per, setPer] = useState<Period>('day')
  const [person, setPerson] = useState('')
  const [protocol, setProtocol] = useState<(typeof protocols)[number][0]>('aave')
  const [people, setPeople] = useState<readonly string[]>([])
  const [places, setPlaces] = useState<readonly string[]>([])
  const id = useId()
  const wish = wishOf({ kind, usd: plainUsd(usd), per, person, protocol, people, places })
  const counted = kind === 'all' || kind === 'person' || kind === 'protocol'

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (wish === null || desk.busy) return
    desk.ask(wish, () => {
      setUsd('')
      setPerson('')
      setPeople([])
      setPlaces([])
    })
  }

  return (
    <form onSubmit={onSubmit} aria-label="Add a limit" className="space-y-3 border-t border-line pt-4">
      <h3 className="font-medium">Add a limit</h3>
      <SelectField id={`${id}kind`} label="On" value={kind} options={kinds} onChange={setKind} />
      {kind === 'person' && (
        <TextField
          id={`${id}person`}
          label="A contact’s name, or a whole address"
          value={person}
          onChange={setPerson}
        />
      )}
      {kind === 'protocol' && (
        <SelectField
          id={`${id}protocol`}
          label="Protocol"
          value={protocol}
          options={protocols}
          onChange={setProtocol}
        />
      )}
      {counted && (
        <div className="flex flex-wrap gap-3">
          <TextField id={`${id}usd`} label="Never more than, in dollars" value={usd} onChange={setUsd} />
          <SelectField id={`${id}per`} label="In which time" value={per} options={periods} onChange={setPer} />
        </div>
      )}
      {kind === 'people' && (
        <Choice
          legend="Who may be sent to"
          none="Nobody is in your address book yet: add people under Contacts."
          options={names.map((name) => [name, name])}
          chosen={people}
          onChange={setPeople}
        />
      )}
      {kind === 'protocols' && (
        <Choice legend="What may be used" none="" options={protocols} chosen={places} onChange={setPlaces} />
      )}
      {kind === 'contacts' && (
        <p className="text-sm text-soft">
          {names.length === 0
            ? 'Nobody is in your address book yet: add people under Contacts.'
            : `That is ${names.join(', ')}. Whoever you add later is not among them until you set it again.`}
        </p>
      )}
      <Button type="submit" kind="primary" size="small" disabled={wish === null || desk.busy}>
        Set it
      </Button>
    </form>
  )
}

type Fields = {
  readonly kind: Kind
  readonly usd: string | null
  readonly per: Period
  readonly person: string
  readonly protocol: (typeof protocols)[number][0]
  readonly people: readonly string[]
  readonly places: readonly string[]
}

/** What the form asks for. Null where it is not filled in. */
function wishOf({ kind, usd, per, person, protocol, people, places }: Fields): LimitWish | null {
  switch (kind) {
    case 'all':
      return usd === null ? null : { wish: 'spend', usd, per }
    case 'person':
      return usd === null || person.trim() === '' ? null : { wish: 'spend', usd, per, to: person.trim() }
    case 'protocol':
      return usd === null ? null : { wish: 'spend', usd, per, protocol }
    case 'contacts':
      return { wish: 'only-contacts' }
    case 'people':
      return people.length === 0 ? null : { wish: 'only-recipients', recipients: [...people] }
    case 'protocols': {
      const chosen = protocolNames.filter((name) => places.includes(name))
      return chosen.length === 0 ? null : { wish: 'only-protocols', protocols: chosen }
    }
  }
}

type ChoiceProps = {
  readonly legend: string
  readonly none: string
  readonly options: readonly (readonly [string, string])[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Some of several. */
function Choice({ legend, none, options, chosen, onChange }: ChoiceProps) {
  if (options.length === 0) return <p className="text-sm text-soft">{none}</p>
  return (
    <fieldset>
      <legend className="text-sm text-soft">{legend}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {options.map(([value, words]) => (
          <label key={value} className="flex items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
              className="size-4 accent-accent"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
