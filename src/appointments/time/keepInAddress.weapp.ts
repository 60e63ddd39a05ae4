/** WeChat keeps the page itself until it is come back to. */
export function keepInAddress(_url: string): void {}
