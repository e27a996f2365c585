import { activity } from './activity.ts'
import { approvals } from './approvals.ts'
import { build } from './build.ts'
import { chat } from './chat.ts'
import { checks } from './checks.ts'
import { contacts } from './contacts.ts'
import { limits } from './limits.ts'
import { models } from './models.ts'
import { navigation } from './navigation.ts'
import { networks } from './networks.ts'
import { palette } from './palette.ts'
import { plan } from './plan.ts'
import { portfolio } from './portfolio.ts'
import { settings } from './settings.ts'
import { ui } from './ui.ts'
import { underway } from './underway.ts'
import { wallet } from './wallet.ts'
import { welcome } from './welcome.ts'

/** Every word of the window, by the folder that says it. The messages are ICU's: `{count, plural, one {# plan} other {# plans}}`. */
export const en = {
  activity,
  approvals,
  build,
  chat,
  checks,
  contacts,
  limits,
  models,
  navigation,
  networks,
  palette,
  plan,
  portfolio,
  settings,
  ui,
  underway,
  wallet,
  welcome,
}
