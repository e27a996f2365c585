import { expect, test } from 'vitest'
import { read } from '../read.ts'

const limit = "don't let me spend more than 500 dollars a day"

test('whoever ends a limit sets none, whatever figure they name it by', () => {
  for (const turn of [
    'Lift my limit of 200 dollar a day.',
    'Lift the limit of 500 dollar a day.',
    'Delete my limit of 30,000 dollar a day.',
    'please remove the $500 a day limit',
    'cancel my limit of 500 a week',
    'can you take off the limit of 1000 dollars per day',
  ])
    for (const turns of [[turn], [limit, turn]]) {
      const { intents } = read({ turns, done: turns.length - 1 })
      expect(
        intents.filter((one) => one.kind === 'limit' && 'usd' in one && one.usd !== 'none'),
        turn,
      ).toEqual([])
    }
})

test('a wish to end one that was not understood stands in no later one’s way', () => {
  const turns = [limit, "Take the limit off. I don't need it now.", 'Take the limit off.']
  expect(read({ turns, done: 1 }).intents).toMatchObject([{ kind: 'limit', lift: 'one' }])
  expect(read({ turns: [limit, 'Remove the limit.'], done: 1 }).intents).toMatchObject([{ kind: 'limit', lift: 'one' }])
})

test('a limit is set, raised and lowered as before', () => {
  expect(read({ turns: [limit] }).intents).toMatchObject([{ kind: 'limit', usd: '500', per: 'day' }])
  expect(read({ turns: ['set a limit of 200 dollars a day'] }).intents).toMatchObject([{ kind: 'limit', usd: '200' }])
  expect(read({ turns: ['raise my limit to 900 a day'] }).intents).toMatchObject([{ kind: 'limit', usd: '900' }])
})

test.each(['Now please take the limit of 2,000 dollars away.', 'take my limit away and send 5 usdc to alice'])(
  'after “%s” nobody is asked how high a limit should be',
  (turn) => {
    for (const turns of [[turn], [limit, turn]]) expect(read({ turns }).ask).toEqual(['action'])
  },
)
