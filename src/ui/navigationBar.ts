/**
 * H5: makes Taro's own title a heading, and gives its back and home icons, which are bare `div`s, a
 * role, a name and the keyboard. May be called any number of times.
 */
export function makeNavigationBarAccessible(): void {
  if (process.env.TARO_ENV === 'weapp') return
  makeHeading('.taro-navigation-bar-title')
  makeButton('.taro-navigation-bar-back', '返回')
  makeButton('.taro-navigation-bar-home', '回首页')
}

function makeHeading(selector: string): void {
  const title = document.querySelector(`#taro-navigation-bar ${selector}`)
  title?.setAttribute('role', 'heading')
  title?.setAttribute('aria-level', '1')
}

function makeButton(selector: string, label: string): void {
  const icon = document.querySelector<HTMLElement>(`#taro-navigation-bar ${selector}`)
  if (icon === null || icon.getAttribute('role') === 'button') return
  icon.setAttribute('role', 'button')
  icon.setAttribute('aria-label', label)
  icon.tabIndex = 0
  icon.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    icon.click()
  })
}
