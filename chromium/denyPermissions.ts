import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium's names for what a page may ask a person for. 2 is "block", without asking. */
const blocked = [
  'ar',
  'automatic_downloads',
  'background_sync',
  'bluetooth_guard',
  'bluetooth_scanning',
  'clipboard',
  'file_system_read_guard',
  'file_system_write_guard',
  'geolocation',
  'hid_guard',
  'idle_detection',
  'local_fonts',
  'media_stream_camera',
  'media_stream_mic',
  'midi_sysex',
  'notifications',
  'payment_handler',
  'popups',
  'protocol_handlers',
  'sensors',
  'serial_guard',
  'usb_guard',
  'vr',
  'window_placement',
]

/** Writes the settings of a fresh browser profile so that nothing the page could ask for is granted or asked. */
export function denyPermissions(userDataDir: string): void {
  const folder = join(userDataDir, 'Default')
  mkdirSync(folder, { recursive: true })
  const preferences = {
    profile: { default_content_setting_values: Object.fromEntries(blocked.map((name) => [name, 2])) },
    credentials_enable_service: false,
    autofill: { profile_enabled: false, credit_card_enabled: false },
    spellcheck: { use_spelling_service: false },
    translate: { enabled: false },
    browser: { enable_spellchecking: false },
  }
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences))
}
