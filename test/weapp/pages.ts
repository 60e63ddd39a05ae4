/** What a page of the built mini-program must show when it is opened. */
export interface ExpectedPage {
  /** Its parameters, made from what the world holds. */
  query?: (ids: { appointmentId: string; stationId: string; slotId: string }) => object
  /** Words of its own that stand there once its reads are answered. */
  shows: readonly string[]
}

const matter = 'preferential'
const way = 'onSite'

/** Every page of app.json; one that is missing here fails the test. */
export const EXPECTED_PAGES: Record<string, ExpectedPage> = {
  'pages/home/home': { shows: ['巴川街道', '11月23日 周一', '预约办事', '打电话问'] },
  'pages/mine/mine': { shows: ['我的'] },
  'pages/desk/desk': { shows: ['11月23日 周一', '今天共', '周建军'] },
  'appointments/matter/matter': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['优待证、优抚'],
  },
  'appointments/time/time': {
    query: ({ stationId }) => ({ stationId, matter, way }),
    shows: ['余2'],
  },
  'appointments/who/who': {
    query: ({ stationId, slotId }) => ({ stationId, matter, way, slotId }),
    shows: ['手机号'],
  },
  'appointments/confirmed/confirmed': {
    query: ({ appointmentId }) => ({ appointmentId }),
    shows: ['约好了', '上午 9:00'],
  },
  'appointments/list/list': { shows: ['要办的', '办完的', '优待证、优抚'] },
  'appointments/detail/detail': {
    query: ({ appointmentId }) => ({ appointmentId }),
    shows: ['优待证、优抚', '上午 9:00'],
  },
  'appointments/walkIn/walkIn': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['手机号'],
  },
  'stations/choose/choose': { shows: ['铜梁区', '巴川街道', '安居镇'] },
}
