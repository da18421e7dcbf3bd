/** What every letter has beside the headers of any mail: a handle for rules, the way to stop it (RFC 8058), and that no machine should answer. */
export const letterHeaders = (listId: string, stopUrl: string): Readonly<Record<string, string>> => ({
  'List-Id': `<${listId}>`,
  'List-Unsubscribe': `<${stopUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
});

/** The same for those who run a programme: their letters are ended on the desk, which nobody enters without signing in. */
export const organiserHeaders = (listId: string, quietUrl: string): Readonly<Record<string, string>> => ({
  'List-Id': `<${listId}>`,
  'List-Unsubscribe': `<${quietUrl}>`,
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
});
