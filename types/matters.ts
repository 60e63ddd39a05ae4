import * as z from 'zod'
import { keysOf } from './terms'

/**
 * The matters that a station's window handles: the action plan of Shenzhen 2020–2022, items 14
 * and 19, in the order in which people ask for them.
 */
export const MATTERS = {
  preferential: { label: '优待证、优抚', icon: 'medal' },
  transfer: { label: '关系转接', icon: 'transfer' },
  socialInsurance: { label: '社保接续', icon: 'shield-check' },
  employment: { label: '就业创业', icon: 'briefcase' },
  assistance: { label: '帮扶援助', icon: 'umbrella' },
  policy: { label: '政策咨询', icon: 'book' },
  reception: { label: '来访接待', icon: 'message' },
  legalAid: { label: '法律援助', icon: 'scales' },
  counselling: { label: '心理疏导', icon: 'heart' },
  registration: { label: '信息采集', icon: 'document' },
  leaderReception: { label: '领导接访', icon: 'people' },
  memorialVisit: { label: '烈士纪念馆参观', icon: 'bell' },
} as const

export type Matter = keyof typeof MATTERS

export const MATTER_KEYS = keysOf(MATTERS)

export const MatterField = z.enum(MATTER_KEYS).describe('要办的事')

/** How a matter is delivered: township standard 2021, item 64. */
export const WAYS = {
  onSite: { label: '到站办' },
  homeVisit: { label: '上门办' },
  errand: { label: '全程代办' },
  phone: { label: '电话办' },
} as const

export type Way = keyof typeof WAYS

export const WAY_KEYS = keysOf(WAYS)

export const WayField = z.enum(WAY_KEYS).describe('办理方式')

/** Whether somebody has to come to the person, so that an address is needed. */
export function needsAddress(way: Way): boolean {
  return way === 'homeVisit' || way === 'errand'
}
