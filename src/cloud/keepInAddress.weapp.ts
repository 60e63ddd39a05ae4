/** A page in WeChat has no address that could be reloaded. */
export function keepInAddress(_name: string, _value: string | undefined): void {}
