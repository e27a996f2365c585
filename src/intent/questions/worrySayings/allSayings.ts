import { ofActing } from './ofActing.ts'
import { ofApp } from './ofApp.ts'
import { ofEarning } from './ofEarning.ts'
import { ofLaw } from './ofLaw.ts'
import { ofWallet } from './ofWallet.ts'
import type { Sayings } from './Sayings.ts'

/** Every worry stands in one topic only. */
export const allSayings: Sayings = { ...ofActing, ...ofApp, ...ofEarning, ...ofLaw, ...ofWallet }
