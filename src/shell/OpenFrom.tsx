import Taro from '@tarojs/taro'
import { myBindingsUrl } from '../bindings/links'
import { workUrl } from '../members/links'
import type { ButtonProps } from '../ui/Button'
import { Empty, type EmptyProps } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { openTab } from './tabs'

export interface OpenFromProps {
  /** Where the page is opened from, so that it knows of which station, or of whom. */
  from: keyof typeof PLACES
  /** A page of the staff, as wide as theirs. */
  staff?: boolean
}

/** Instead of a page that was opened without saying of which station, or of whom. */
export function OpenFrom({ from, staff = false }: OpenFromProps) {
  return (
    <Screen staff={staff}>
      <Empty {...PLACES[from]} />
    </Screen>
  )
}

const TO_DESK: ButtonProps = {
  title: '去工作台',
  onTap: () => openTab('desk'),
}

const PLACES = {
  work: {
    icon: 'people',
    title: '请从“站里的事”打开',
    lines: ['从那里点进来，就知道是哪个站、哪个人。'],
    action: {
      title: '去“站里的事”',
      onTap: () => void Taro.redirectTo({ url: workUrl() }),
    },
  },
  file: {
    icon: 'document',
    title: '请从档案里打开',
    lines: ['从一个人的档案点进来，就知道是谁的。'],
    action: TO_DESK,
  },
  mine: {
    icon: 'id-card',
    title: '请从“我的”打开',
    lines: ['从那里点进来，就知道是谁的档案。'],
    action: {
      title: '去“我的”',
      onTap: () => openTab('mine'),
    },
  },
  ownFile: {
    icon: 'people',
    title: '请从“我的档案”打开',
    lines: ['从那里点进来，就知道是谁的档案。'],
    action: {
      title: '去我的档案',
      onTap: () => void Taro.redirectTo({ url: myBindingsUrl() }),
    },
  },
} as const satisfies Record<string, EmptyProps>
