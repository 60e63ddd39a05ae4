/** WeChat fetches the subpackages by itself: `preloadRule` in app.config.ts. */
export function preloadPages(): void {}
