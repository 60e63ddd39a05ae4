/** Whose storage this is: WeChat keeps one for each user by itself. */
export function visitor(): string {
  return 'self'
}
