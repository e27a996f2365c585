import { join } from 'node:path'

/** The picture that the system shows for a window: beside the packaged app, or in the checkout. */
export function iconPath(place: { readonly packaged: boolean; readonly resources: string; readonly checkout: string }) {
  return place.packaged
    ? join(place.resources, 'icon.png')
    : join(place.checkout, 'assets', 'icons', 'png', '256x256.png')
}
