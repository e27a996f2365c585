import { expect, test } from 'vitest'
import { allSayings } from './allSayings.ts'
import { ofActing } from './ofActing.ts'
import { ofApp } from './ofApp.ts'
import { ofEarning } from './ofEarning.ts'
import { ofLaw } from './ofLaw.ts'
import { ofWallet } from './ofWallet.ts'

test('behavior: no worry stands in two topics, where one would hide the other', () => {
  const named = [ofActing, ofApp, ofEarning, ofLaw, ofWallet].flatMap((topic) => Object.keys(topic))
  expect(named.toSorted()).toEqual(Object.keys(allSayings).toSorted())
})
