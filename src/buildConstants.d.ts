/** The WeChat cloud environment, from the build's variable of the same name; empty for the default. */
declare const CLOUD_ENV: string
