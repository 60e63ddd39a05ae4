import type { FastifyInstance } from 'fastify'
import type { CloudParts } from '../cloudParts'
import { badRequest, readLimit, readObject, readTexts } from './requestBody'

/** What a person does in WeChat itself: read a message, consent to more, scan a code, give a phone number, share open data. */
export function registerWechatRoutes(server: FastifyInstance, { wechat, clock }: CloudParts): void {
  server.get('/control/outbox', async () => ({ messages: wechat.outbox }))

  server.delete('/control/outbox', async () => {
    wechat.outbox.length = 0
    return {}
  })

  server.get<{ Querystring: { limit?: string } }>('/control/codes', async (request) => ({
    codes: wechat.codes.list(readLimit(request.query.limit)),
  }))

  server.delete('/control/codes', async () => {
    wechat.codes.clear()
    return {}
  })

  server.get('/control/consents', async () => ({ consents: wechat.consents() }))

  server.post('/control/consents', async (request, reply) => {
    const { openid, templateId, count = 1 } = readObject(request.body)
    if (typeof openid !== 'string' || typeof templateId !== 'string' || !Number.isInteger(count)) {
      return badRequest(reply, 'Give openid, templateId and, if more than 1, count.')
    }
    wechat.grantConsent(openid, templateId, Number(count))
    return { consents: wechat.consents() }
  })

  server.post('/control/phone-codes', async (request, reply) => {
    const { phone } = readObject(request.body)
    if (typeof phone !== 'string' || !/^\d{5,15}$/.test(phone))
      return badRequest(reply, 'Give phone, in digits.')
    return { code: wechat.createPhoneCode(phone, clock.now()) }
  })

  server.get('/control/sensitive', async () => wechat.sensitive)

  server.post('/control/sensitive', async (request, reply) => {
    const { risky = [], review = [] } = readObject(request.body)
    const words = { risky: readTexts(risky), review: readTexts(review) }
    if (words.risky === undefined || words.review === undefined) {
      return badRequest(reply, 'Give the words as two lists: risky, review.')
    }
    Object.assign(wechat.sensitive, words)
    return wechat.sensitive
  })

  server.post('/control/open-data', async (request, reply) => {
    const { data } = readObject(request.body)
    if (data === undefined) return badRequest(reply, 'Give the data that the cloudID opens to.')
    return { cloudID: wechat.createOpenData(data) }
  })
}
