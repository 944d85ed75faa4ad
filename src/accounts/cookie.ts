/** The cookie that holds a session's token. It ends with the browser, and scripts cannot read it. */
export const sessionCookie = 'diligence';

/** How the cookie is set: `Lax`, so that a link in a mail still finds the person signed in. */
export const cookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
