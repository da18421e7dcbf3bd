import type { World } from '../world.ts';

/** The key that signs credentials. What speaks to KMS is loaded with the first certificate: other letters do not pay for it. */
export const credentialKey = (keyId: string): Pick<World, 'credentialKey' | 'signCredential'> => {
  let signer: Promise<Pick<World, 'credentialKey' | 'signCredential'>> | undefined;
  const opened = () => (signer ??= import('./kms-signer.ts').then(({ kmsSigner }) => kmsSigner(keyId)));
  return {
    credentialKey: async () => await (await opened()).credentialKey(),
    signCredential: async (text) => await (await opened()).signCredential(text),
  };
};
