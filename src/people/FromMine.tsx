import { OpenFrom } from '../members/OpenFrom'

/** A page of one's own file that was opened without saying whose. */
export function FromMine() {
  return <OpenFrom from="mine" />
}
