import type { MapPlace } from './mapPlace'

/** Shows a place on a map in the browser: one whose coordinates are GCJ-02 as ours are. */
export async function openMap({ location, name }: MapPlace): Promise<void> {
  const query = new URLSearchParams({
    position: `${location.longitude},${location.latitude}`,
    name,
    coordinate: 'gaode',
  })
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener')
}
