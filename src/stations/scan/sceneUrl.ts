import { readScene, type Scene } from '@contract/scenes'
import { acceptOfferUrl } from '../../bindings/links'
import { householdCardUrl } from '../../contactCards/links'
import { joinUrl } from '../../members/links'
import { stationCardUrl } from '../links'

/**
 * The page that a code leads to, or undefined where it is none of ours.
 * @param typed what the landing page got as `scene`: WeChat hands it over encoded
 */
export function sceneUrl(typed: string | undefined): string | undefined {
  const scene = readScene(decoded(typed ?? ''))
  return scene && urlOf(scene)
}

function urlOf({ kind, value }: Scene): string {
  switch (kind) {
    case 'station':
      return stationCardUrl(value)
    case 'household':
      return householdCardUrl(value)
    case 'invitation':
      return joinUrl(value)
    case 'bindingOffer':
      return acceptOfferUrl(value)
  }
}

/** A code that was read badly may hold what cannot be decoded: then it is none of ours. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
