import { type Actor, HEAD } from '../world/actors'

/** What a page of the built mini-program must show when it is opened. */
export interface ExpectedPage {
  /** Who opens it; a clerk where it is left out. */
  as?: Actor
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
  'appointments/move/move': {
    query: ({ appointmentId }) => ({ appointmentId }),
    shows: ['改到什么时候？', '现在约的是', '余2'],
  },
  'appointments/walkIn/walkIn': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['手机号'],
  },
  'stations/choose/choose': { shows: ['铜梁区', '巴川街道', '安居镇'] },
  'stations/card/card': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['巴川街道退役军人服务站', '周一到周五', '对服务不满意', '打值班电话', '转发'],
  },
  'stations/scan/scan': { query: () => ({ scene: 'torn' }), shows: ['这个码打不开'] },
  'stations/edit/edit': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['值班电话', '周一到周五', '看过了，都对'],
  },
  'stations/closedDays/closedDays': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['站里哪天休息', '2026年11月', '先选一天'],
  },
  'stations/changes/changes': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['服务站信息改过什么', '还没有改过'],
  },
  'members/work/work': { shows: ['巴川街道退役军人服务站', '我的名片', '出去一会儿'] },
  'members/list/list': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['陈志强（我）', '李敏', '联络员', '邀请新人'],
  },
  'members/member/member': {
    query: ({ stationId }) => ({ stationId, memberNo: '1' }),
    shows: ['李敏', '平时谁替班', '离开本站'],
  },
  'members/edit/edit': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId, memberNo: '1' }),
    shows: ['李敏的职务和分工', '为什么改'],
  },
  'members/away/away': {
    query: ({ stationId }) => ({ stationId, memberNo: '1' }),
    shows: ['什么时候回来？', '登好'],
  },
  'members/leave/leave': {
    query: ({ stationId }) => ({ stationId, memberNo: '1' }),
    shows: ['您的事交给谁？', '我要离开本站'],
  },
  'members/invite/invite': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['邀请谁加入？', '先选来做什么'],
  },
  'members/join/join': { shows: ['加入服务站', '再输入一个邀请码'] },
  'members/own/own': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['李敏', '联系卡上写不写我', '还没有改'],
  },
  'members/changes/changes': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['站里的人改过什么', '建站时任命'],
  },
  'contactCards/card/card': { shows: ['请扫卡上的码', '去首页'] },
  'contactCards/list/list': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['送到0户，共0户', '还没有住户', '添一户'],
  },
  'contactCards/household/household': { shows: ['请从“站里的事”打开'] },
  'contactCards/deliver/deliver': { shows: ['请从“站里的事”打开'] },
  'contactCards/edit/edit': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['添一户', '户主', '联络员不在，谁替班'],
  },
  'contactCards/assign/assign': { shows: ['请从“站里的事”打开'] },
  'contactCards/assignMany/assignMany': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['哪些住户换联络员？', '这里没有住户', '先选住户'],
  },
  'contactCards/deliveries/deliveries': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['全站的送卡记录', '还没有送过卡'],
  },
  'contactCards/print/print': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['全站', '没有要印的'],
  },
  'contactCards/coverage/coverage': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['巴川街道退役军人服务站', '还没有住户'],
  },
  'bindings/start/start': { shows: ['您怎么绑？', '家里有联系卡', '用微信的手机号'] },
  'bindings/byCard/byCard': { shows: ['看自己的档案，先看说明', '看完了，我同意'] },
  'bindings/byPhone/byPhone': { shows: ['看自己的档案，先看说明', '看完了，我同意'] },
  'bindings/accept/accept': { shows: ['绑定码是多少？', '扫码'] },
  'bindings/mine/mine': { shows: ['还没有绑定档案', '绑定我的档案'] },
  'bindings/invite/invite': {
    query: () => ({ personId: 'a-person' }),
    shows: ['请家人替您办事，先看说明'],
  },
  'bindings/ofPerson/ofPerson': { shows: ['请从档案里打开'] },
  'bindings/offer/offer': {
    query: ({ stationId }) => ({ stationId, personId: 'a-person' }),
    shows: ['给谁绑定？', '先选给谁绑'],
  },
  'people/find/find': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['找人', '在档', '等站里看的更正', '新建档案'],
  },
  'people/counts/counts': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['巴川街道退役军人服务站', '在档'],
  },
  'people/list/list': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['全部的人', '全部的村和社区'],
  },
  'people/file/file': { shows: ['请从“站里的事”打开'] },
  'people/edit/edit': { shows: ['请从“站里的事”打开'] },
  'people/add/add': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['身份证号', '住户的卡号', '建好档案'],
  },
  'people/corrections/corrections': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['等站里看的更正', '都看完了，现在没有等着的。'],
  },
  'people/duplicates/duplicates': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['身份证号一样的档案', '没有身份证号一样的档案。'],
  },
  'people/merge/merge': { shows: ['请从“站里的事”打开'] },
  'people/carePlans/carePlans': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['在做的一人一策', '现在没有在做的。'],
  },
  'people/carePlan/carePlan': { shows: ['请从“站里的事”打开'] },
  'people/editPlan/editPlan': { shows: ['请从“站里的事”打开'] },
  'people/changes/changes': { shows: ['请从“我的”打开'] },
  'people/openings/openings': { shows: ['请从“我的”打开'] },
  'people/events/events': { shows: ['请从“我的”打开'] },
  'people/own/own': { shows: ['请从“我的”打开'] },
  'people/propose/propose': { shows: ['请从“我的”打开'] },
  'ledgers/import/import': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['导入哪种台账？', '先选哪种台账'],
  },
  'ledgers/imports/imports': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['导入过的表', '还没有导入过。'],
  },
  'ledgers/export/export': {
    query: ({ stationId }) => ({ stationId }),
    shows: ['导出哪种台账？', '请站长来导'],
  },
  'ledgers/exports/exports': {
    as: HEAD,
    query: ({ stationId }) => ({ stationId }),
    shows: ['谁导出过什么', '还没有导出过。'],
  },
}
