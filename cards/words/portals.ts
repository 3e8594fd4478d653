/** Where people go for what the bot does not do. */
export const entraPortal = 'https://entra.microsoft.com';
export const myAccessPortal = 'https://myaccess.microsoft.com';
