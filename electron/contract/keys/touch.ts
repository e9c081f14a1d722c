/** Whether a finger stays on the display behind these. */
export const leavesFinger = (touches: readonly { readonly verb: string }[]): boolean => touches.at(-1)?.verb === 'p';
