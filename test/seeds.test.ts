import { fieldIssues } from '@contract/fieldIssues'
import { MATTER_KEYS } from '@contract/matters'
import { loadStations } from '@contract/stations'
import { Station, stationName } from '@contract/stations/stationTerms'
import { minutesOf } from '@contract/time'
import { readStations } from './world/seedStations'

/** 铜退役军人发〔2020〕13号, part 1 (2), in its order. */
const TOWNSHIPS = [
  '巴川街道',
  '东城街道',
  '南城街道',
  '蒲吕街道',
  '旧县街道',
  '土桥镇',
  '安居镇',
  '平滩镇',
  '虎峰镇',
  '福果镇',
  '石鱼镇',
  '少云镇',
  '大庙镇',
  '围龙镇',
  '永嘉镇',
  '侣俸镇',
  '太平镇',
]

describe('the seed of Tongliang', () => {
  const stations = readStations('tongliang')
  const [centre, ...townships] = stations

  test('is the centre and the seventeen townships of the list, each once', () => {
    expect(centre).toMatchObject({ stationId: 'tongliang', level: 'county' })
    expect(centre && stationName(centre)).toBe('铜梁区退役军人服务中心')
    expect(townships.map(({ place }) => place)).toEqual(TOWNSHIPS)
    expect(new Set(stations.map(({ stationId }) => stationId)).size).toBe(18)
  })

  test('every township stands under the centre', () => {
    expect(centre?.parentId).toBeUndefined()
    for (const { level, parentId } of townships) {
      expect([level, parentId]).toEqual(['township', 'tongliang'])
    }
  })

  test('fits the contract once the defaults are filled in, one by one and as one load', () => {
    expect(stations.map((station) => fieldIssues(Station, station))).toEqual(stations.map(() => []))
    expect(fieldIssues(loadStations.input, { stations })).toEqual([])
  })

  test.each(stations.map((station) => [station.place, station] as const))(
    '%s offers every matter on site at some window, and nothing that no window handles',
    (_place, { windows, matters }) => {
      const onSite = windows.filter(({ ways }) => ways.includes('onSite'))
      expect(new Set(onSite.flatMap((window) => window.matters))).toEqual(new Set(MATTER_KEYS))
      expect(matters.map(({ matter }) => matter).sort()).toEqual([...MATTER_KEYS].sort())
    },
  )

  test('windows are told apart by their numbers', () => {
    for (const { windows } of stations) {
      expect(new Set(windows.map(({ windowNo }) => windowNo)).size).toBe(windows.length)
    }
  })

  test('every window has at least one slot in each period of a workday', () => {
    for (const { windows, hours } of stations) {
      const shortest = Math.min(
        ...hours.workday.map(({ opens, closes }) => minutesOf(closes) - minutesOf(opens)),
      )
      expect(shortest).toBeGreaterThan(0)
      for (const { slotMinutes } of windows) expect(slotMinutes).toBeLessThanOrEqual(shortest)
    }
  })

  test('no phone can reach anybody', () => {
    for (const { dutyPhone, supervisionPhone = dutyPhone } of stations) {
      expect(dutyPhone).toMatch(/^023-0000-\d{4}$/)
      expect(supervisionPhone).toMatch(/^023-0000-\d{4}$/)
    }
  })

  test('the centre takes complaints, and a point on the map leads to no door', () => {
    expect(centre?.supervisionPhone).toBeDefined()
    const points = stations.flatMap(({ location }) => location ?? [])
    expect(points.length).toBeGreaterThan(0)
    for (const { latitude, longitude } of points) {
      expect([latitude, longitude]).toEqual([latitude, longitude].map((x) => Number(x.toFixed(2))))
    }
  })
})
