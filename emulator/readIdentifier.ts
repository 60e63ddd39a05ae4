import type { FastifyRequest } from 'fastify'
import { CloudError } from './errors'

const IDENTIFIER = /^[\w-]{1,64}$/
const LIKE_A_NUMBER = /^-?\d+$/

/**
 * An openid or unionid from a header; undefined when the header is not there.
 * @throws CloudError INVALID_PARAM when WeChat would give nobody such an id.
 */
export function readIdentifier(request: FastifyRequest, header: string): string | undefined {
  const value = request.headers[header]
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !IDENTIFIER.test(value)) {
    throw new CloudError(
      'INVALID_PARAM',
      `The header ${header} must be 1 to 64 letters, digits, "_" or "-".`,
    )
  }
  // getWXContext makes a number of it: 0 would count as no caller, long ones would be one person.
  if (LIKE_A_NUMBER.test(value)) {
    throw new CloudError(
      'INVALID_PARAM',
      `The header ${header} must not be a number alone: the SDK would not keep it as text.`,
    )
  }
  return value
}
