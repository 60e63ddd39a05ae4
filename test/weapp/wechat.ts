/** Sends an event to a cloud function and gives back what it returned. */
export type CallFunction = (name: string, data: unknown) => Promise<unknown>

/** What a mini-program did to the phone. */
export interface Deeds {
  opened: string[]
  called: string[]
}

/**
 * The part of WeChat's `wx` that the product may lean on. All else is missing, so that a call of it
 * fails here before it fails on a phone.
 */
export function makeWx(
  callFunction: CallFunction,
  deeds: Deeds,
  storage: Map<string, unknown>,
): object {
  const window = { windowWidth: 375, windowHeight: 812, pixelRatio: 2 }
  return {
    cloud: {
      init: () => undefined,
      callFunction: (options: { name: string; data: unknown }) =>
        callFunction(options.name, options.data).then(
          (result) => ({ result, errMsg: 'cloud.callFunction:ok', requestID: 'r' }),
          // A plain object, as WeChat rejects with.
          (thrown: unknown) => {
            throw { errCode: -504002, errMsg: `cloud.callFunction:fail ${String(thrown)}` }
          },
        ),
    },
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    getSystemInfoSync: () => ({ ...window, platform: 'ios', SDKVersion: '3.7.8' }),
    getWindowInfo: () => window,
    getAppBaseInfo: () => ({ SDKVersion: '3.7.8', fontSizeSetting: 17, language: 'zh_CN' }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getNetworkType: (options: Callbacks) => succeed(options, { networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    onAppShow: () => undefined,
    offAppShow: () => undefined,
    onAppHide: () => undefined,
    offAppHide: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    setNavigationBarTitle: (options: Callbacks) => succeed(options, {}),
    showShareMenu: (options: Callbacks) => succeed(options, {}),
    pageScrollTo: (options: Callbacks) => succeed(options, {}),
    createOffscreenCanvas: () => ({ getContext: () => drawingContext() }),
    canvasToTempFilePath: (options: Callbacks) =>
      succeed(options, { tempFilePath: 'wxfile://tmp/picture.png' }),
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) => {
      deeds.called.push(options.phoneNumber)
      succeed(options, {})
    },
    ...opening(deeds),
  }
}

/** What a canvas draws with, as far as the product uses it; nobody looks at what is drawn. */
function drawingContext(): object {
  const draws = ['fillRect', 'fillText', 'drawImage', 'beginPath', 'lineTo', 'closePath', 'fill']
  return {
    ...Object.fromEntries(draws.map((name) => [name, () => undefined])),
    measureText: (text: string) => ({ width: 20 * text.length }),
  }
}

interface Callbacks {
  success?: (result: object) => void
  complete?: (result: object) => void
}

function succeed(options: Callbacks, result: object): void {
  options.success?.({ ...result, errMsg: 'ok' })
  options.complete?.({ ...result, errMsg: 'ok' })
}

function opening(deeds: Deeds): object {
  const open = (options: Callbacks & { url?: string }) => {
    deeds.opened.push(options.url ?? 'back')
    succeed(options, {})
  }
  return { navigateTo: open, redirectTo: open, reLaunch: open, switchTab: open, navigateBack: open }
}
