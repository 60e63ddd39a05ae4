import { parse } from 'protobufjs'
import { CloudError } from '../errors'
import type { Media } from './openApi'

// The messages of the SDK's open-API calls, by their field numbers on the wire.
const SCHEMA = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string api_name = 1; bytes req_data = 2; }
  message CommApiData {
    int32 api_type = 1; OpenApiData openapi_data = 2; SvrkitApiData svrkit_data = 4; string appid = 6;
  }
  message CommOpenApiResp {
    bytes resp_data = 1; string content_type = 2; int32 error_code = 3; uint32 http_code = 4; int32 svrkit_error_code = 6;
  }
  message GetOpenDataRequest { repeated string cloudid_list = 2; string appid = 3; }
  message OpenDataItem { string cloud_id = 1; string json = 2; }
  message GetOpenDataResponse { repeated OpenDataItem data_list = 1; }
`).root

/** An open-API request: named JSON values, or the bytes of an inner call. */
export interface CommApiRequest {
  values: Record<string, unknown>
  svrkitData: Uint8Array | undefined
}

/**
 * Decodes the request of `wx.openApi`.
 * @throws CloudError INVALID_PARAM when it is not what the SDK sends.
 */
export function decodeRequest(data: unknown): CommApiRequest {
  try {
    const message = decode(
      'CommApiData',
      Buffer.isBuffer(data) ? data : Buffer.from(String(data), 'latin1'),
    )
    const pairs = (message.openapiData as { pairs?: Pair[] } | undefined)?.pairs ?? []
    return {
      values: Object.fromEntries(pairs.map((pair) => [pair.key, readValue(pair)])),
      svrkitData: (message.svrkitData as { reqData?: Uint8Array } | undefined)?.reqData,
    }
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `The open-API request cannot be read: ${String(error)}`)
  }
}

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
}

/** JSON, or for media (which says its content type) the bytes. */
function readValue(pair: Pair): unknown {
  if (pair.contenttype) return pair.value
  return JSON.parse(Buffer.from(pair.value).toString('utf8'))
}

/** A reply that carries JSON, with or without an `errcode` of WeChat. */
export function encodeJsonReply(reply: object): Buffer {
  return encode('CommOpenApiResp', {
    respData: Buffer.from(JSON.stringify(reply)),
    contentType: 'application/json; charset=utf-8',
    httpCode: 200,
  })
}

/** A reply that carries a file; the SDK takes anything but JSON and plain text for one. */
export function encodeMediaReply({ contentType, content }: Media): Buffer {
  return encode('CommOpenApiResp', { respData: content, contentType, httpCode: 200 })
}

/** A reply that says the API itself was refused, for instance -604101. */
export function encodeSystemError(errorCode: number): Buffer {
  return encode('CommOpenApiResp', { errorCode, httpCode: 200 })
}

/** The cloudIDs that `cloud.getOpenData` asks for. */
export function decodeOpenDataRequest(data: Uint8Array): string[] {
  return (decode('GetOpenDataRequest', data).cloudidList as string[] | undefined) ?? []
}

/** The reply to `cloud.getOpenData`: one JSON text for each cloudID. */
export function encodeOpenDataReply(items: { cloudId: string; json: string }[]): Buffer {
  return encode('CommOpenApiResp', {
    respData: encode('GetOpenDataResponse', { dataList: items }),
    httpCode: 200,
  })
}

function decode(type: string, data: Uint8Array): Record<string, unknown> {
  const message = SCHEMA.lookupType(type)
  return message.toObject(message.decode(data), { arrays: true })
}

function encode(type: string, value: object): Buffer {
  const message = SCHEMA.lookupType(type)
  return Buffer.from(message.encode(message.fromObject(value)).finish())
}
