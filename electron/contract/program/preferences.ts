import * as z from 'zod/mini';

/** How large the phone is drawn: as the window allows, or in percent of its natural size. */
export const Zoom = z.literal(['fit', 50, 100, 150, 200]);
export type Zoom = z.infer<typeof Zoom>;

export const PhoneWindow = z.strictObject({ onTop: z._default(z.boolean(), false), zoom: z._default(Zoom, 'fit') });
