/** An address of a network that leads nowhere (RFC 5737). */
export const FAR_AWAY = '192.0.2.7';
