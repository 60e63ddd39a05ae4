import { useEffect, useRef, useState } from 'react'
import { respond } from './cloud'

const stored = new Map<string, string>()
const showing = new Set<() => void>()
const hiding = new Set<() => void>()
let params: Record<string, string> = {}

/** The phone that a page's test holds in its hand. */
export const phone = {
  stored,
  /** The parameters that the page was opened with. */
  open(withParams: Record<string, string>): void {
    params = withParams
  },
  /** The page comes back to the front. */
  show(): void {
    for (const callback of [...showing]) callback()
  },
  /** Another page is put before it. */
  hide(): void {
    for (const callback of [...hiding]) callback()
  },
  reset(): void {
    stored.clear()
    params = {}
    for (const call of Object.values(acts)) call.mockClear()
  },
}

/** What a page does to the phone, for tests to look at. */
const acts = {
  navigateTo: jest.fn(async (_options: { url: string }) => ({ errMsg: 'ok' })),
  redirectTo: jest.fn(async (_options: { url: string }) => ({ errMsg: 'ok' })),
  reLaunch: jest.fn(async (_options: { url: string }) => ({ errMsg: 'ok' })),
  switchTab: jest.fn(async (_options: { url: string }) => ({ errMsg: 'ok' })),
  navigateBack: jest.fn(async (_options?: { delta?: number }) => ({ errMsg: 'ok' })),
  makePhoneCall: jest.fn(async (_options: { phoneNumber: string }) => ({ errMsg: 'ok' })),
  setClipboardData: jest.fn(async (_options: { data: string }) => ({ errMsg: 'ok' })),
  setNavigationBarTitle: jest.fn(async (_options: { title: string }) => ({ errMsg: 'ok' })),
  pageScrollTo: jest.fn(async (_options: object) => ({ errMsg: 'ok' })),
}

const Taro = {
  ...acts,
  request: respond,
  // Both real ones answer '' for what is not there, and keep copies.
  getStorageSync: (key: string): unknown => JSON.parse(stored.get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => stored.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getCurrentPages: () => [{ route: '' }],
}
export default Taro

/** Calls back when the page is shown: once at the start, and on `phone.show()`. */
export function useDidShow(callback: () => void): void {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    const show = () => latest.current()
    show()
    showing.add(show)
    return () => void showing.delete(show)
  }, [])
}

export function useRouter() {
  return useState({ params, path: '' })[0]
}

/** Calls back on `phone.hide()`: another page is put before this one. */
export function useDidHide(callback: () => void): void {
  const latest = useRef(callback)
  latest.current = callback
  useEffect(() => {
    const hide = () => latest.current()
    hiding.add(hide)
    return () => void hiding.delete(hide)
  }, [])
}
